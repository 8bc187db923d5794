package dev.triennium.domain.register;

import dev.triennium.domain.reminder.RunningSubject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries that may have deadlines.
public interface RunningEntries {

    /// Those of all tenants, in the order of tenant and id.
    List<RunningSubject> listRunning(@Nullable RunningSubject after, int size);
}
