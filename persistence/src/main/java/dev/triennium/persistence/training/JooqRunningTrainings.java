package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.QUALIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TRAINING_SESSION;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.QualificationId;
import dev.triennium.domain.training.RunningTrainings;
import dev.triennium.domain.training.TrainingSessionId;
import dev.triennium.domain.training.TrainingSessionState;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningTrainings implements RunningTrainings {

    private final TenantDsl tenants;

    JooqRunningTrainings(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<RunningSubject> listSessions(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(TRAINING_SESSION.TENANT_ID, after.tenant())
                                .then(TRAINING_SESSION.ID, new TrainingSessionId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(TRAINING_SESSION.TENANT_ID, TENANT.ZONE, TRAINING_SESSION.ID)
                .from(TRAINING_SESSION)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(TRAINING_SESSION.TENANT_ID))
                .where(TRAINING_SESSION.STATE.eq(TrainingSessionState.PLANNED.name()), beyond)
                .orderBy(TRAINING_SESSION.TENANT_ID, TRAINING_SESSION.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public List<RunningSubject> listQualifications(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(QUALIFICATION.TENANT_ID, after.tenant())
                                .then(QUALIFICATION.ID, new QualificationId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(QUALIFICATION.TENANT_ID, TENANT.ZONE, QUALIFICATION.ID)
                .from(QUALIFICATION)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(QUALIFICATION.TENANT_ID))
                .where(QUALIFICATION.VALID_UNTIL_ON.isNotNull(), beyond)
                .orderBy(QUALIFICATION.TENANT_ID, QUALIFICATION.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public boolean lock(TenantScope scope, TrainingSessionId id) {
        return tenants.in(scope)
                .select(TRAINING_SESSION.ID)
                .from(TRAINING_SESSION)
                .where(TRAINING_SESSION.TENANT_ID.eq(scope.tenant()), TRAINING_SESSION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    @Override
    public boolean lock(TenantScope scope, QualificationId id) {
        return tenants.in(scope)
                .select(QUALIFICATION.ID)
                .from(QUALIFICATION)
                .where(QUALIFICATION.TENANT_ID.eq(scope.tenant()), QUALIFICATION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
