package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.QUALIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.TRAINING_SESSION;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.QualificationId;
import dev.triennium.domain.training.RunningTrainings;
import dev.triennium.domain.training.TrainingSessionId;
import dev.triennium.domain.training.TrainingSessionState;
import dev.triennium.persistence.jooq.generated.tables.records.QualificationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.TrainingSessionRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningTrainings implements RunningTrainings {

    private final RunningTable<TrainingSessionRecord, TrainingSessionId> sessions;
    private final RunningTable<QualificationRecord, QualificationId> qualifications;

    JooqRunningTrainings(TenantDsl tenants) {
        this.sessions =
                new RunningTable<>(
                        tenants,
                        TRAINING_SESSION.TENANT_ID,
                        TRAINING_SESSION.ID,
                        TRAINING_SESSION.STATE.eq(TrainingSessionState.PLANNED.name()),
                        TrainingSessionId::new);
        this.qualifications =
                new RunningTable<>(
                        tenants,
                        QUALIFICATION.TENANT_ID,
                        QUALIFICATION.ID,
                        QUALIFICATION.VALID_UNTIL_ON.isNotNull(),
                        QualificationId::new);
    }

    @Override
    public List<RunningSubject> listSessions(@Nullable RunningSubject after, int size) {
        return sessions.list(after, size);
    }

    @Override
    public List<RunningSubject> listQualifications(@Nullable RunningSubject after, int size) {
        return qualifications.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, TrainingSessionId id) {
        return sessions.lock(scope, id);
    }

    @Override
    public boolean lock(TenantScope scope, QualificationId id) {
        return qualifications.lock(scope, id);
    }
}
