package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.RunningAssessmentItems;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningAssessmentItems implements RunningAssessmentItems {

    private static final List<String> WITH_RESPONDENT =
            Stream.of(AssessmentItemState.values())
                    .filter(AssessmentItemState::isWithRespondent)
                    .map(AssessmentItemState::name)
                    .toList();

    private final TenantDsl tenants;

    JooqRunningAssessmentItems(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(ASSESSMENT_ITEM.TENANT_ID, after.tenant())
                                .then(ASSESSMENT_ITEM.ID, new AssessmentItemId(after.id()))
                                .condition();
        var isAsked =
                ASSESSMENT_ITEM
                        .STATE
                        .in(WITH_RESPONDENT)
                        .and(ASSESSMENT_ITEM.ASSIGNEE_ID.isNotNull())
                        .and(ASSESSMENT_ITEM.DUE_ON.isNotNull());
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(ASSESSMENT_ITEM.TENANT_ID, TENANT.ZONE, ASSESSMENT_ITEM.ID)
                .from(ASSESSMENT_ITEM)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(ASSESSMENT_ITEM.TENANT_ID))
                .straightJoin(ASSESSMENT)
                .on(
                        ASSESSMENT.TENANT_ID.eq(ASSESSMENT_ITEM.TENANT_ID),
                        ASSESSMENT.ID.eq(ASSESSMENT_ITEM.ASSESSMENT_ID))
                .where(
                        ASSESSMENT.ARCHIVED_AT.isNull(),
                        isAsked.or(ASSESSMENT_ITEM.STATE.eq(AssessmentItemState.SUBMITTED.name())),
                        beyond)
                .orderBy(ASSESSMENT_ITEM.TENANT_ID, ASSESSMENT_ITEM.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public boolean lock(TenantScope scope, AssessmentItemId id) {
        return tenants.in(scope)
                .select(ASSESSMENT_ITEM.ID)
                .from(ASSESSMENT_ITEM)
                .where(ASSESSMENT_ITEM.TENANT_ID.eq(scope.tenant()), ASSESSMENT_ITEM.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
