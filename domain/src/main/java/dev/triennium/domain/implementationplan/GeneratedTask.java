package dev.triennium.domain.implementationplan;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A task as it comes out of the templates.
///
/// @param key of the template's task, or of the first of those that were joined
/// @param takenIn keys of the others
/// @param isAssumed whether it stands here, or is as large as it is, because nobody has looked
/// @param after what it comes after, beside the gate of the phase before
public record GeneratedTask(
        String key,
        Set<String> takenIn,
        PlanText name,
        PlanText description,
        TaskCategory category,
        PlanPhase phase,
        String owner,
        List<String> participants,
        TaskEffort effort,
        int duration,
        TaskDeliverable deliverable,
        TemplateTask.@Nullable Recurrence recurrence,
        boolean isMilestone,
        @Nullable PlanPhase gate,
        boolean isAssumed,
        List<Reached> reached,
        List<Dependency> after) {

    public GeneratedTask {
        Objects.requireNonNull(key);
        takenIn = Set.copyOf(takenIn);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(category);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(owner);
        participants = List.copyOf(participants);
        Objects.requireNonNull(effort);
        Objects.requireNonNull(deliverable);
        reached = List.copyOf(reached);
        after = List.copyOf(after);
    }

    /// A clause or control that it serves.
    public record Reached(
            StandardId standard, @Nullable ClauseId clause, @Nullable ControlId control) {

        public Reached {
            Objects.requireNonNull(standard);
            if ((clause == null) == (control == null)) {
                throw new IllegalArgumentException("What is reached is a clause or a control");
            }
        }
    }

    /// @param task key of the one that is finished before
    public record Dependency(String task, int lag, boolean isSoft) {

        public Dependency {
            Objects.requireNonNull(task);
        }
    }
}
