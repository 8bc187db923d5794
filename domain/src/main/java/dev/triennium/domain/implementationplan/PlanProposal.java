package dev.triennium.domain.implementationplan;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the templates would have otherwise, where people have had a hand in it.
public sealed interface PlanProposal {

    PlanTask task();

    /// The task would be another.
    ///
    /// @param proposed in the next version
    record Renewal(PlanTask task, PlanTask proposed) implements PlanProposal {

        public Renewal {
            Objects.requireNonNull(task);
            Objects.requireNonNull(proposed);
        }

        /// In what the two differ.
        public Set<Difference> differences() {
            var differences = new TreeSet<Difference>();
            var now = task.content();
            var then = proposed.content();
            note(differences, Difference.NAME, now.name(), then.name());
            note(differences, Difference.DESCRIPTION, now.description(), then.description());
            note(differences, Difference.CATEGORY, now.category(), then.category());
            note(differences, Difference.PHASE, now.phase(), then.phase());
            note(differences, Difference.DELIVERABLE, now.deliverable(), then.deliverable());
            note(differences, Difference.EFFORT, now.effort(), then.effort());
            note(differences, Difference.DURATION, now.duration(), then.duration());
            note(differences, Difference.RECURRENCE, now.recurrence(), then.recurrence());
            note(
                    differences,
                    Difference.CLAUSES,
                    Set.copyOf(now.serves()),
                    Set.copyOf(then.serves()));
            note(
                    differences,
                    Difference.DEPENDENCIES,
                    Set.copyOf(task.after()),
                    Set.copyOf(proposed.after()));
            return differences;
        }

        private static void note(
                Set<Difference> differences,
                Difference difference,
                @Nullable Object now,
                @Nullable Object then) {
            if (!Objects.equals(now, then)) {
                differences.add(difference);
            }
        }
    }

    /// The task would not be there: nothing that was found asks for it any more.
    record Removal(PlanTask task) implements PlanProposal {

        public Removal {
            Objects.requireNonNull(task);
        }
    }

    enum Difference {
        NAME,
        DESCRIPTION,
        CATEGORY,
        PHASE,
        DELIVERABLE,
        EFFORT,
        DURATION,
        RECURRENCE,
        CLAUSES,
        DEPENDENCIES
    }
}
