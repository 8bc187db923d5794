package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.schedule.BurnUp;
import dev.triennium.domain.schedule.Earned;
import dev.triennium.domain.schedule.Forecast;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.schedule.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The days of a plan as they were agreed once. It never changes.
///
/// @param takenBy null: a job
/// @param spans of each task that was not dropped, in the order of the plan
public record PlanBaseline(
        PlanBaselineId id,
        ImplementationPlanId plan,
        String name,
        Instant takenAt,
        @Nullable PersonId takenBy,
        LocalDate endsOn,
        Map<PlanTaskId, Span> spans)
        implements Aggregate<PlanBaselineId> {

    public PlanBaseline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(name);
        Objects.requireNonNull(takenAt);
        Objects.requireNonNull(endsOn);
        spans = new LinkedHashMap<>(spans);
    }

    static PlanBaseline of(
            PlanBaselineId id,
            PlanOutlook outlook,
            String name,
            Instant at,
            @Nullable PersonId by) {
        var spans = new LinkedHashMap<PlanTaskId, Span>();
        outlook.kept()
                .forEach(
                        task ->
                                outlook.dates(task.id())
                                        .ifPresent(dates -> spans.put(task.id(), dates.early())));
        return new PlanBaseline(
                id, outlook.plan().id(), name, at, by, outlook.schedule().end(), spans);
    }

    @Override
    public int version() {
        return 1;
    }

    /// What the audit trail keeps of it.
    record Trace(
            int version, ImplementationPlanId plan, String name, LocalDate endsOn, int tasks) {}

    Trace trace() {
        return new Trace(version(), plan, name, endsOn, spans.size());
    }

    /// When the end comes as things stand, and what moved it since.
    public Forecast<UUID> forecast(PlanOutlook outlook) {
        var planned = new LinkedHashMap<UUID, Span>();
        spans.forEach((task, span) -> planned.put(task.value(), span));
        return Forecast.of(outlook.schedule(), endsOn, planned);
    }

    /// How the work grows: what was planned here, beside what is done.
    public BurnUp burnUp(PlanOutlook outlook) {
        return BurnUp.of(
                outlook.calendar(),
                outlook.kept()
                        .map(
                                task ->
                                        new Work(
                                                task.content().effort().total(),
                                                spans.get(task.id()),
                                                earned(task.progress())))
                        .toList(),
                outlook.today());
    }

    private static Earned earned(TaskProgress progress) {
        return switch (progress) {
            case TaskProgress.NotBegun _, TaskProgress.Dropped _ -> Earned.NOTHING;
            case TaskProgress.UnderWay(var on, var percent, _) -> new Earned.Part(on, percent);
            case TaskProgress.Done(var first, var last) -> new Earned.Whole(new Span(first, last));
        };
    }
}
