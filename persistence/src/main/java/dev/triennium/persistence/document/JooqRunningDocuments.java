package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.document.RunningDocuments;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningDocuments implements RunningDocuments {

    private final TenantDsl tenants;

    JooqRunningDocuments(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(DOCUMENT.TENANT_ID, after.tenant())
                                .then(DOCUMENT.ID, new DocumentId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(DOCUMENT.TENANT_ID, TENANT.ZONE, DOCUMENT.ID)
                .from(DOCUMENT)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(DOCUMENT.TENANT_ID))
                .where(isRunning(), beyond)
                .orderBy(DOCUMENT.TENANT_ID, DOCUMENT.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    private static Condition isRunning() {
        return DOCUMENT.STATE
                .ne(DocumentState.WITHDRAWN.name())
                .and(
                        DOCUMENT.NEXT_STATE
                                .eq(State.IN_REVIEW.name())
                                .or(DOCUMENT.REVIEW_DUE_ON.isNotNull())
                                .or(DOCUMENT.ACKNOWLEDGE_DAYS.isNotNull()));
    }

    @Override
    public boolean lock(TenantScope scope, DocumentId id) {
        return tenants.in(scope)
                .select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.TENANT_ID.eq(scope.tenant()), DOCUMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
