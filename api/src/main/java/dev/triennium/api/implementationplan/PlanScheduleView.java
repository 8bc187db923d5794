package dev.triennium.api.implementationplan;

import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.PlanOutlook;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.schedule.Dates;
import dev.triennium.domain.schedule.WeekLoad;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanSchedule`.
///
/// @param scope no field of the SDL
/// @param outlook no field of the SDL: what other fields are made from
record PlanScheduleView(
        TenantScope scope, PlanOutlook outlook, LocalDate asOf, LocalDate endsOn, int workingDays) {

    static PlanScheduleView of(TenantScope scope, PlanOutlook outlook) {
        return new PlanScheduleView(
                scope,
                outlook,
                outlook.today(),
                outlook.schedule().end(),
                outlook.schedule().workingDays());
    }

    public int percentDone() {
        return PlanOutlook.percentDone(outlook.kept().toList());
    }

    public List<PlanTaskView> criticalPath() {
        return outlook.criticalPath().stream().map(task -> PlanTaskView.of(scope, task)).toList();
    }

    /// The GraphQL type `PlanBar`.
    record BarView(PlanTaskView task, DatesView dates) {}

    public List<BarView> bars() {
        return outlook.kept()
                .flatMap(
                        task ->
                                DatesView.of(outlook, task).stream()
                                        .map(
                                                dates ->
                                                        new BarView(
                                                                PlanTaskView.of(scope, task),
                                                                dates)))
                .toList();
    }

    /// The GraphQL type `PlanTaskDates`.
    record DatesView(
            LocalDate earlyStart,
            LocalDate earlyFinish,
            LocalDate lateStart,
            LocalDate lateFinish,
            int totalFloat,
            int freeFloat,
            boolean isCritical) {

        static Optional<DatesView> of(PlanOutlook outlook, PlanTask task) {
            return outlook.dates(task.id()).map(DatesView::of);
        }

        private static DatesView of(Dates dates) {
            return new DatesView(
                    dates.early().start(),
                    dates.early().finish(),
                    dates.late().start(),
                    dates.late().finish(),
                    dates.totalFloat(),
                    dates.freeFloat(),
                    dates.isCritical());
        }
    }

    /// The GraphQL type `PlanPhaseState`; its words are said in the language of the request.
    record PhaseView(
            PlanPhase phase,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int taskCount,
            int doneCount,
            int percentDone) {

        static PhaseView of(PlanOutlook.Phase phase) {
            var span = phase.span();
            return new PhaseView(
                    phase.phase(),
                    span == null ? null : span.start(),
                    span == null ? null : span.finish(),
                    phase.tasks().size(),
                    (int)
                            phase.tasks().stream()
                                    .filter(
                                            task ->
                                                    task.progress().state()
                                                            == TaskProgress.State.DONE)
                                    .count(),
                    phase.percentDone());
        }
    }

    /// The GraphQL type `PlanWeekLoad`.
    ///
    /// @param scope no field of the SDL
    /// @param colleagueId no field of the SDL: what `colleague` is read by
    record LoadView(
            TenantScope scope,
            ColleagueId colleagueId,
            LocalDate week,
            double needed,
            double available,
            boolean isOverloaded) {

        static LoadView of(TenantScope scope, ColleagueId colleague, WeekLoad load) {
            return new LoadView(
                    scope,
                    colleague,
                    load.week(),
                    load.needed().doubleValue(),
                    load.available().doubleValue(),
                    load.isOverloaded());
        }
    }

    /// @param daysPerWeek of those who do not have the whole working week
    List<LoadView> load(Map<ColleagueId, BigDecimal> daysPerWeek) {
        return outlook.load(daysPerWeek).entrySet().stream()
                .flatMap(
                        own ->
                                own.getValue().stream()
                                        .map(week -> LoadView.of(scope, own.getKey(), week)))
                .limit(ImplementationPlan.MAX_TASKS)
                .toList();
    }

    public List<PhaseView> phases() {
        return outlook.phases().stream().map(PhaseView::of).toList();
    }

    /// The GraphQL type `PlanBudget`.
    record BudgetView(
            PlanTaskEffortView effort,
            PlanTaskEffortView done,
            @Nullable MoneyView cost,
            PlanTaskEffortView spent,
            @Nullable MoneyView spentCost) {}

    public BudgetView budget() {
        var budget = outlook.budget();
        return new BudgetView(
                PlanTaskEffortView.of(budget.effort()),
                PlanTaskEffortView.of(budget.done()),
                budget.cost() == null ? null : MoneyView.of(budget.cost()),
                PlanTaskEffortView.of(budget.spent()),
                budget.spentCost() == null ? null : MoneyView.of(budget.spentCost()));
    }
}
