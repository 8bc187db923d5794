package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Items whose answer somebody was asked for by a day, or whose answer waits for acceptance, in
/// assessments that are in use.
public interface RunningAssessmentItems {

    /// Those of all tenants, in the order of tenant and id.
    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    /// Nobody else changes the item until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, AssessmentItemId id);
}
