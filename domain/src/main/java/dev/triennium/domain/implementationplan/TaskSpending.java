package dev.triennium.domain.implementationplan;

import dev.triennium.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// What a task has taken so far, beside what was planned for it.
///
/// @param expense beside the days of people; null: nothing
public record TaskSpending(TaskEffort effort, @Nullable Money expense) {

    public static final TaskSpending NONE = new TaskSpending(TaskEffort.NONE, null);

    public TaskSpending {
        effort = effort.rounded();
    }
}
