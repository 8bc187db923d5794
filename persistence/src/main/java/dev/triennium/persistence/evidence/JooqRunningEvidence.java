package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_REQUEST;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.evidence.RunningEvidence;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningEvidence implements RunningEvidence {

    private static final List<String> UNSETTLED =
            List.of(
                    EvidenceRequestState.OPEN.name(),
                    EvidenceRequestState.RETURNED.name(),
                    EvidenceRequestState.GIVEN.name());

    private final TenantDsl tenants;

    JooqRunningEvidence(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(EVIDENCE.TENANT_ID, after.tenant())
                                .then(EVIDENCE.ID, new EvidenceId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(EVIDENCE.TENANT_ID, TENANT.ZONE, EVIDENCE.ID)
                .from(EVIDENCE)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(EVIDENCE.TENANT_ID))
                .where(EVIDENCE.VALID_UNTIL_ON.isNotNull(), EVIDENCE.ARCHIVED_AT.isNull(), beyond)
                .orderBy(EVIDENCE.TENANT_ID, EVIDENCE.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public List<RunningSubject> listRequests(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(EVIDENCE_REQUEST.TENANT_ID, after.tenant())
                                .then(EVIDENCE_REQUEST.ID, new EvidenceRequestId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(EVIDENCE_REQUEST.TENANT_ID, TENANT.ZONE, EVIDENCE_REQUEST.ID)
                .from(EVIDENCE_REQUEST)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(EVIDENCE_REQUEST.TENANT_ID))
                .where(EVIDENCE_REQUEST.STATE.in(UNSETTLED), beyond)
                .orderBy(EVIDENCE_REQUEST.TENANT_ID, EVIDENCE_REQUEST.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public boolean lock(TenantScope scope, EvidenceId id) {
        return tenants.in(scope)
                .select(EVIDENCE.ID)
                .from(EVIDENCE)
                .where(EVIDENCE.TENANT_ID.eq(scope.tenant()), EVIDENCE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
