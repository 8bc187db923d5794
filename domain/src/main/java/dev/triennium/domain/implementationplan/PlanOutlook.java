package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.ImplementationPlan.Rates;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.schedule.Assignment;
import dev.triennium.domain.schedule.Dates;
import dev.triennium.domain.schedule.Schedule;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.schedule.WeekLoad;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan with its tasks, and when each of them happens as things stand today.
///
/// @param tasks in the order of the plan
public record PlanOutlook(
        ImplementationPlan plan,
        Map<PlanTaskId, PlanTask> tasks,
        Schedule<UUID> schedule,
        WorkingCalendar calendar,
        LocalDate today) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PlanOutlook {
        Objects.requireNonNull(plan);
        tasks = new LinkedHashMap<>(tasks);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(today);
    }

    /// @throws dev.triennium.domain.error.LimitExceededException when it would take longer than
    ///     anybody plans for
    static PlanOutlook of(
            ImplementationPlan plan,
            List<PlanTask> tasks,
            WorkingCalendar calendar,
            LocalDate today) {
        var byId = new LinkedHashMap<PlanTaskId, PlanTask>();
        tasks.forEach(task -> byId.put(task.id(), task));
        return new PlanOutlook(
                plan,
                byId,
                PlanNetwork.of(tasks).schedule(calendar, plan.terms().startOn(), today),
                calendar,
                today);
    }

    /// When a task happens. One that was dropped never does.
    public Optional<Dates> dates(PlanTaskId id) {
        var task = tasks.get(id);
        return task == null || isDropped(task)
                ? Optional.empty()
                : Optional.of(schedule.get(id.value()));
    }

    private static boolean isDropped(PlanTask task) {
        return task.progress() instanceof TaskProgress.Dropped;
    }

    /// Those that will be, or are, done.
    public Stream<PlanTask> kept() {
        return tasks.values().stream().filter(task -> !isDropped(task));
    }

    public List<PlanTask> criticalPath() {
        return schedule.criticalPath().stream()
                .map(key -> Objects.requireNonNull(tasks.get(new PlanTaskId(key))))
                .filter(task -> !isDropped(task))
                .toList();
    }

    /// How far tasks have come, weighed by their effort.
    public static int percentDone(List<PlanTask> tasks) {
        var all = BigDecimal.ZERO;
        var done = BigDecimal.ZERO;
        for (var task : tasks) {
            var weight = task.content().effort().total();
            all = all.add(weight);
            done = done.add(weight.multiply(BigDecimal.valueOf(task.progress().percent())));
        }
        return all.signum() == 0
                ? 0
                : done.divide(all, 0, RoundingMode.FLOOR).min(HUNDRED).intValueExact();
    }

    /// A phase as it stands.
    ///
    /// @param span null: it has no task
    /// @param percentDone by effort
    public record Phase(
            PlanPhase phase, @Nullable Span span, List<PlanTask> tasks, int percentDone) {

        public Phase {
            Objects.requireNonNull(phase);
            tasks = List.copyOf(tasks);
        }
    }

    public List<Phase> phases() {
        var byPhase = new EnumMap<PlanPhase, List<PlanTask>>(PlanPhase.class);
        kept().forEach(
                        task ->
                                byPhase.computeIfAbsent(
                                                task.content().phase(), _ -> new ArrayList<>())
                                        .add(task));
        return Stream.of(PlanPhase.values())
                .map(phase -> phase(phase, byPhase.getOrDefault(phase, List.of())))
                .toList();
    }

    private Phase phase(PlanPhase phase, List<PlanTask> own) {
        var span =
                own.stream()
                        .map(task -> schedule.get(task.id().value()).early())
                        .reduce(
                                (one, other) ->
                                        new Span(
                                                one.start().isBefore(other.start())
                                                        ? one.start()
                                                        : other.start(),
                                                one.finish().isAfter(other.finish())
                                                        ? one.finish()
                                                        : other.finish()));
        return new Phase(phase, span.orElse(null), own, percentDone(own));
    }

    /// Who has how much to do in which week, of those who own tasks. Their own effort is spread
    /// over the days of a task, as far as it is not done.
    ///
    /// @param daysPerWeek of those who do not have the whole working week
    public Map<ColleagueId, List<WeekLoad>> load(Map<ColleagueId, BigDecimal> daysPerWeek) {
        var assignments = new ArrayList<Assignment<ColleagueId>>();
        for (var task : tasks.values()) {
            var owner = task.hands().owner();
            if (owner != null && task.progress().isOpen()) {
                var left = BigDecimal.valueOf(100L - task.progress().percent(), 2);
                assignments.add(
                        new Assignment<>(
                                owner,
                                ahead(schedule.get(task.id().value()).early()),
                                task.content().effort().internal().multiply(left)));
            }
        }
        return WeekLoad.of(calendar, assignments, daysPerWeek);
    }

    /// Who owns a task that is not done.
    public Set<ColleagueId> owners() {
        return tasks.values().stream()
                .filter(task -> task.progress().isOpen())
                .flatMap(task -> Stream.ofNullable(task.hands().owner()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Span ahead(Span span) {
        return span.start().isBefore(today) && !span.finish().isBefore(today)
                ? new Span(today, span.finish())
                : span;
    }

    /// What the plan costs.
    ///
    /// @param done the part of the effort that is done
    /// @param cost of the effort and the expenses in the plan's currency; null: nobody has said
    ///     what a day costs
    /// @param spent what all tasks have taken so far, those too that were dropped
    /// @param spentCost the same as money
    public record Budget(
            TaskEffort effort,
            TaskEffort done,
            @Nullable Money cost,
            TaskEffort spent,
            @Nullable Money spentCost) {}

    public Budget budget() {
        var effort = TaskEffort.NONE;
        var done = TaskEffort.NONE;
        for (var task : kept().toList()) {
            var own = task.content().effort();
            effort = effort.plus(own);
            var share = BigDecimal.valueOf(task.progress().percent(), 2);
            done = done.plus(own.times(share));
        }
        var spent =
                tasks.values().stream()
                        .map(task -> task.spending().effort())
                        .reduce(TaskEffort.NONE, TaskEffort::plus);
        var rates = plan.terms().rates();
        return new Budget(
                effort.rounded(),
                done.rounded(),
                rates == null
                        ? null
                        : cost(rates, effort, kept().map(task -> task.content().expense())),
                spent.rounded(),
                rates == null
                        ? null
                        : cost(
                                rates,
                                spent,
                                tasks.values().stream().map(task -> task.spending().expense())));
    }

    private static Money cost(Rates rates, TaskEffort effort, Stream<@Nullable Money> expenses) {
        var total =
                expenses.filter(Objects::nonNull)
                        .filter(expense -> expense.currency().equals(rates.currency()))
                        .map(Money::amount)
                        .reduce(rates.cost(effort.rounded()).amount(), BigDecimal::add);
        return new Money(total, rates.currency());
    }
}
