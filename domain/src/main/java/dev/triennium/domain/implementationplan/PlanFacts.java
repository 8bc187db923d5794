package dev.triennium.domain.implementationplan;

import dev.triennium.domain.schedule.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan itself knows of the facts that its gates ask for.
///
/// @param tasks those that were not dropped
/// @param agreed their days in the latest baseline; null: it has none
/// @param isAssessed whether the assessment that it closes the gaps of is complete
record PlanFacts(
        Collection<PlanTask> tasks,
        @Nullable Map<PlanTaskId, Span> agreed,
        LocalDate today,
        boolean isAssessed) {

    private static final String MANDATE = "mandate.signed";
    private static final String ASSESSED = "gapAnalysis.completed";
    private static final String BASELINE = "plan.baseline.stored";
    private static final String WITHOUT_OWNER = "plan.tasks.withoutOwner";
    private static final String OVERDUE = "plan.tasks.overdue";
    private static final String DONE = "phase.tasks.done";

    static final Set<String> ALL =
            Set.of(MANDATE, ASSESSED, BASELINE, WITHOUT_OWNER, OVERDUE, DONE);

    /// The task that is done when the mandate is signed.
    private static final String MANDATE_TASK = "start.mandate";

    PlanFacts {
        Objects.requireNonNull(today);
    }

    /// @param phase at whose end the gate stands
    OptionalLong find(String fact, PlanPhase phase) {
        return switch (fact) {
            case MANDATE -> truth(tasks.stream().anyMatch(PlanFacts::isMandate));
            case ASSESSED -> truth(isAssessed);
            case BASELINE -> truth(agreed != null);
            case WITHOUT_OWNER ->
                    OptionalLong.of(
                            of(phase.place() + 1)
                                    .filter(task -> task.hands().owner() == null)
                                    .count());
            case OVERDUE -> OptionalLong.of(of(phase.place()).filter(this::isOverdue).count());
            case DONE -> OptionalLong.of(percentDone(phase));
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong truth(boolean isSo) {
        return OptionalLong.of(isSo ? 1 : 0);
    }

    private static boolean isMandate(PlanTask task) {
        return task.isFrom(MANDATE_TASK) && task.progress() instanceof TaskProgress.Done;
    }

    /// The tasks of a phase; its gate is none of them.
    private Stream<PlanTask> of(int place) {
        return tasks.stream()
                .filter(task -> task.content().phase().place() == place)
                .filter(task -> task.gate().isEmpty());
    }

    private boolean isOverdue(PlanTask task) {
        var span = agreed == null ? null : agreed.get(task.id());
        return span != null && task.progress().isOpen() && span.finish().isBefore(today);
    }

    private long percentDone(PlanPhase phase) {
        var all = of(phase.place()).count();
        var done = of(phase.place()).filter(task -> !task.progress().isOpen()).count();
        return all == 0 ? 100 : done * 100 / all;
    }
}
