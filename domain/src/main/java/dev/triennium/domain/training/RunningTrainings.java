package dev.triennium.domain.training;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trainings that are planned, and qualifications that end, in the order of tenant and id.
public interface RunningTrainings {

    List<RunningSubject> listSessions(@Nullable RunningSubject after, int size);

    List<RunningSubject> listQualifications(@Nullable RunningSubject after, int size);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, TrainingSessionId id);

    /// The same of a qualification.
    boolean lock(TenantScope scope, QualificationId id);
}
