package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.implementationplan.PlanTask.Origin;
import dev.triennium.domain.implementationplan.PlanTask.Recurrence;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskDependency;
import dev.triennium.domain.implementationplan.TaskDependency.Shortened;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.implementationplan.TaskSpending;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskDependencyRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskRequirementRecord;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Between tasks and their rows.
final class PlanTaskRows {

    private static final String WHEN_READY = "WHEN_READY";
    private static final String NOT_BEFORE = "NOT_BEFORE";
    static final String AGREED = "AGREED";

    private PlanTaskRows() {}

    static PlanTaskRecord toRow(PlanTask task) {
        var content = task.content();
        var hands = task.hands();
        var recurrence = content.recurrence();
        var expense = content.expense();
        var row =
                new PlanTaskRecord()
                        .setId(task.id())
                        .setVersion(task.version())
                        .setPlanId(task.plan())
                        .setPhasePlace(content.phase().place())
                        .setOrdinal(task.ordinal())
                        .setName(content.name())
                        .setDescription(content.description())
                        .setCategory(content.category().name())
                        .setPhase(content.phase().name())
                        .setDeliverable(content.deliverable().name())
                        .setInternalDays(content.effort().internal())
                        .setConsultantDays(content.effort().consultant())
                        .setDuration(content.duration())
                        .setExpenseAmount(expense == null ? null : expense.amount())
                        .setExpenseCurrency(
                                expense == null ? null : expense.currency().getCurrencyCode())
                        .setRecurrence(recurrence == null ? null : recurrence.rule())
                        .setRecurrenceName(recurrence == null ? null : recurrence.name())
                        .setOwnerRole(hands.role())
                        .setRoles(hands.roles())
                        .setOwnerId(hands.owner())
                        .setNotes(hands.notes());
        setOrigin(row, task.origin());
        setStart(row, task.start());
        setProgress(row, task.progress());
        setSpending(row, task.spending());
        return row;
    }

    /// All rows have the same columns set, so that they can be stored together.
    private static void setOrigin(PlanTaskRecord row, @Nullable Origin origin) {
        if (origin == null) {
            row.setTemplateKey(null)
                    .setTakenIn(null)
                    .setMilestone(false)
                    .setGate(null)
                    .setAssumed(false)
                    .setTouched(true);
            return;
        }
        row.setTemplateKey(origin.key())
                .setTakenIn(List.copyOf(new TreeSet<>(origin.takenIn())))
                .setMilestone(origin.isMilestone())
                .setGate(origin.gate() == null ? null : origin.gate().name())
                .setAssumed(origin.isAssumed())
                .setTouched(origin.isTouched());
    }

    private static void setStart(PlanTaskRecord row, PlannedStart start) {
        switch (start) {
            case PlannedStart.WhenReady _ -> row.setPlannedStart(WHEN_READY).setStartOn(null);
            case PlannedStart.NotBefore(var day) -> row.setPlannedStart(NOT_BEFORE).setStartOn(day);
            case PlannedStart.Agreed(var day) -> row.setPlannedStart(AGREED).setStartOn(day);
        }
    }

    private static void setProgress(PlanTaskRecord row, TaskProgress progress) {
        row.setState(progress.state().name())
                .setBegunOn(null)
                .setFinishedOn(null)
                .setPercentDone(null)
                .setRemaining(null)
                .setDroppedBecause(null);
        switch (progress) {
            case TaskProgress.NotBegun _ -> {
                // There is no more to say.
            }
            case TaskProgress.UnderWay(var begunOn, var percent, var remaining) ->
                    row.setBegunOn(begunOn).setPercentDone(percent).setRemaining(remaining);
            case TaskProgress.Done(var begunOn, var finishedOn) ->
                    row.setBegunOn(begunOn).setFinishedOn(finishedOn);
            case TaskProgress.Dropped(var reason) -> row.setDroppedBecause(reason);
        }
    }

    private static void setSpending(PlanTaskRecord row, TaskSpending spending) {
        var expense = spending.expense();
        row.setSpentInternalDays(spending.effort().internal())
                .setSpentConsultantDays(spending.effort().consultant())
                .setSpentExpenseAmount(expense == null ? null : expense.amount())
                .setSpentExpenseCurrency(
                        expense == null ? null : expense.currency().getCurrencyCode());
    }

    static PlanTask toDomain(
            PlanTaskRecord row,
            List<ColleagueId> participants,
            List<TaskDependency> after,
            List<Reached> serves) {
        return new PlanTask(
                row.getId(),
                row.getPlanId(),
                row.getVersion(),
                row.getOrdinal(),
                origin(row),
                content(row, serves),
                new Hands(
                        row.getOwnerRole(),
                        row.getRoles(),
                        row.getOwnerId(),
                        participants,
                        row.getNotes()),
                start(row),
                progress(row),
                after,
                spending(row));
    }

    private static @Nullable Origin origin(PlanTaskRecord row) {
        return row.getTemplateKey() == null
                ? null
                : new Origin(
                        row.getTemplateKey(),
                        Set.copyOf(row.getTakenIn()),
                        row.getMilestone(),
                        row.getGate() == null ? null : PlanPhase.valueOf(row.getGate()),
                        row.getAssumed(),
                        row.getTouched());
    }

    private static Content content(PlanTaskRecord row, List<Reached> serves) {
        return new Content(
                row.getName(),
                row.getDescription(),
                TaskCategory.valueOf(row.getCategory()),
                PlanPhase.valueOf(row.getPhase()),
                TaskDeliverable.valueOf(row.getDeliverable()),
                new TaskEffort(row.getInternalDays(), row.getConsultantDays()),
                row.getDuration(),
                money(row.getExpenseAmount(), row.getExpenseCurrency()),
                row.getRecurrence() == null
                        ? null
                        : new Recurrence(row.getRecurrence(), row.getRecurrenceName()),
                serves);
    }

    private static TaskSpending spending(PlanTaskRecord row) {
        return new TaskSpending(
                new TaskEffort(row.getSpentInternalDays(), row.getSpentConsultantDays()),
                money(row.getSpentExpenseAmount(), row.getSpentExpenseCurrency()));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null
                ? null
                : new Money(amount.stripTrailingZeros(), Currency.getInstance(currency));
    }

    private static PlannedStart start(PlanTaskRecord row) {
        return switch (row.getPlannedStart()) {
            case WHEN_READY -> PlannedStart.WHEN_READY;
            case NOT_BEFORE -> new PlannedStart.NotBefore(row.getStartOn());
            case AGREED -> new PlannedStart.Agreed(row.getStartOn());
            default -> throw new IllegalStateException(row.getPlannedStart());
        };
    }

    private static TaskProgress progress(PlanTaskRecord row) {
        return switch (TaskProgress.State.valueOf(row.getState())) {
            case NOT_BEGUN -> new TaskProgress.NotBegun();
            case UNDER_WAY ->
                    new TaskProgress.UnderWay(
                            row.getBegunOn(), row.getPercentDone(), row.getRemaining());
            case DONE -> new TaskProgress.Done(row.getBegunOn(), row.getFinishedOn());
            case DROPPED -> new TaskProgress.Dropped(row.getDroppedBecause());
        };
    }

    static TaskDependency dependency(PlanTaskDependencyRecord row) {
        return new TaskDependency(
                row.getPredecessorId(),
                row.getLagDays(),
                row.getSoft(),
                row.getShortenedLag() == null
                        ? null
                        : new Shortened(row.getShortenedLag(), row.getShortenedBecause()));
    }

    static PlanTaskDependencyRecord toRow(PlanTask task, TaskDependency after) {
        var shortened = after.shortened();
        return new PlanTaskDependencyRecord()
                .setPlanTaskId(task.id())
                .setPredecessorId(after.predecessor())
                .setLagDays(after.lag())
                .setSoft(after.isSoft())
                .setShortenedLag(shortened == null ? null : shortened.lag())
                .setShortenedBecause(shortened == null ? null : shortened.reason());
    }

    static Reached requirement(PlanTaskRequirementRecord row) {
        return new Reached(row.getStandardId(), row.getClauseId(), row.getControlId());
    }

    static PlanTaskRequirementRecord toRow(PlanTask task, int ordinal, Reached reached) {
        return new PlanTaskRequirementRecord()
                .setPlanTaskId(task.id())
                .setOrdinal(ordinal)
                .setStandardId(reached.standard())
                .setClauseId(reached.clause())
                .setControlId(reached.control());
    }
}
