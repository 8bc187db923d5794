package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of recurring tasks and what is recorded of their days.
@DomainService
public final class RecurringTaskService {

    private final RecurringTaskRepository tasks;
    private final RecurringTaskDays days;
    private final Registers registers;
    private final Kept<RecurringTaskId, Entry<RecurringTaskId, RecurringTask>> kept;
    private final Clock clock;

    public RecurringTaskService(
            RecurringTaskRepository tasks,
            RecurringTaskDays days,
            Registers registers,
            Deadlines deadlines,
            Clock clock) {
        this.tasks = tasks;
        this.days = days;
        this.registers = registers;
        this.kept =
                Kept.in(tasks, RecurringTaskDeadlineSource.TYPE)
                        .reminding(
                                new RecurringTaskDeadlineSource(tasks)
                                        .reminding(deadlines, Entry::facts));
        this.clock = clock;
    }

    public RecurringTask add(TenantScope scope, RecordRecurringTask command, @Nullable UUID key) {
        DayRange.DUE.require("firstOn", command.content().firstOn(), scope.today(clock));
        days.require(command.content(), scope.zone());
        return add(scope, command, null, key);
    }

    /// What a plan leaves.
    RecurringTask leave(
            TenantScope scope, RecordRecurringTask command, RecurringTask.Origin origin) {
        return add(scope, command, origin, null);
    }

    private RecurringTask add(
            TenantScope scope,
            RecordRecurringTask command,
            RecurringTask.@Nullable Origin origin,
            @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        kept,
                        tasks,
                        key,
                        command,
                        RecurringTaskId::new,
                        (id, number) ->
                                new Entry<>(
                                        new RecurringTask(
                                                id,
                                                1,
                                                number,
                                                command.content(),
                                                days.next(
                                                        command.content(), List.of(), scope.zone()),
                                                null,
                                                origin,
                                                null),
                                        command.links()))
                .facts();
    }

    /// @param edit makes the new entry from the stored one
    public RecurringTask change(
            TenantScope scope,
            RecurringTaskId id,
            Function<Entry<RecurringTaskId, RecurringTask>, RecordRecurringTask> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    before.facts().requireNotEnded();
                    var made = edit.apply(before);
                    var recorded = recorded(scope, id);
                    requireSeries(scope, before.facts().content(), made.content(), recorded);
                    return new Entry<>(
                            before.facts()
                                    .with(
                                            made.content(),
                                            days.next(made.content(), recorded, scope.zone())),
                            made.links());
                });
    }

    private RecurringTask change(
            TenantScope scope,
            RecurringTaskId id,
            int expectedVersion,
            UnaryOperator<Entry<RecurringTaskId, RecurringTask>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    /// What was recorded stays: another rhythm begins after it, and nothing between is late.
    private void requireSeries(
            TenantScope scope,
            RecurringTaskContent before,
            RecurringTaskContent content,
            List<RecordedDay> recorded) {
        if (content.rule().equals(before.rule()) && content.firstOn().equals(before.firstOn())) {
            return;
        }
        if (!content.firstOn().equals(before.firstOn())) {
            DayRange.DUE.require("firstOn", content.firstOn(), scope.today(clock));
        }
        days.require(content, scope.zone());
        if (recorded.isEmpty()) {
            return;
        }
        var last = recorded.getLast().dueOn();
        var former = days.list(before, scope.zone());
        var series = days.list(content, scope.zone());
        if (!content.firstOn().isAfter(last) && !until(last, series).equals(until(last, former))) {
            throw new ValidationException(
                    "firstOn",
                    "What was recorded until {0} would have been due on other days; let the new"
                            + " rule begin after that.",
                    last);
        }
        var over = until(scope.today(clock).minusDays(1), series);
        if (!former.containsAll(over)) {
            throw new ValidationException(
                    "firstOn",
                    "Days that are over would be due; let the new rule begin today or later.");
        }
    }

    private static List<LocalDate> until(LocalDate last, List<LocalDate> series) {
        return series.stream().filter(day -> !day.isAfter(last)).toList();
    }

    /// By the day.
    private List<RecordedDay> recorded(TenantScope scope, RecurringTaskId id) {
        var ref = Ref.in(scope, id);
        return tasks.listRecorded(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    /// @param dueOn which of its days
    public RecurringTask complete(
            TenantScope scope,
            RecurringTaskId id,
            LocalDate dueOn,
            LocalDate doneOn,
            @Nullable String note,
            int expectedVersion) {
        DayRange.HAPPENED.require("doneOn", doneOn, scope.today(clock));
        return record(
                scope,
                id,
                new RecordedDay(
                        dueOn,
                        RecurringTaskOutcome.DONE,
                        doneOn,
                        note,
                        clock.instant(),
                        person(scope)),
                expectedVersion);
    }

    /// @param dueOn which of its days
    public RecurringTask skip(
            TenantScope scope,
            RecurringTaskId id,
            LocalDate dueOn,
            String reason,
            int expectedVersion) {
        return record(
                scope,
                id,
                new RecordedDay(
                        dueOn,
                        RecurringTaskOutcome.SKIPPED,
                        null,
                        reason,
                        clock.instant(),
                        person(scope)),
                expectedVersion);
    }

    private RecurringTask record(
            TenantScope scope, RecurringTaskId id, RecordedDay day, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var facts = before.facts();
                    requireMayRecord(scope, facts);
                    facts.requireNotEnded();
                    var recorded = new ArrayList<>(recorded(scope, id));
                    if (!recorded.removeIf(one -> one.dueOn().equals(day.dueOn()))
                            && !days.isDue(facts.content(), day.dueOn(), scope.zone())) {
                        throw new ValidationException("dueOn", "The task is not due on this day.");
                    }
                    recorded.add(day);
                    var changed =
                            facts.recorded(day, days.next(facts.content(), recorded, scope.zone()));
                    tasks.put(scope, id, day);
                    return before.with(changed);
                });
    }

    private void requireMayRecord(TenantScope scope, RecurringTask task) {
        if (!RecurringTask.mayBeRecordedBy(scope, registers.isOwner(scope, task.owner()))) {
            throw RecurringTaskRule.RECORDED_BY_OWNER.refused(
                    "Only whoever answers for a recurring task, or manages the system, records"
                            + " what came of it.");
        }
    }

    public RecurringTask end(
            TenantScope scope, RecurringTaskId id, String reason, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before ->
                        before.with(
                                before.facts()
                                        .ended(
                                                new RecurringTaskEnding(
                                                        clock.instant(), person(scope), reason))));
    }

    /// No certificate needs it any more.
    RecurringTask end(TenantScope scope, RecurringTask task) {
        return change(
                scope,
                task.id(),
                task.version(),
                before ->
                        before.with(
                                before.facts()
                                        .ended(
                                                new RecurringTaskEnding(
                                                        clock.instant(), null, null))));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, RecurringTaskId id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }
}
