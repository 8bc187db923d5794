package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.schedule.Difference;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Carries a plan on, task by task.
@DomainService
public final class PlanTaskService {

    static final String TYPE = "PlanTask";

    private final ImplementationPlanRepository plans;
    private final PlanTaskRepository tasks;
    private final PlanOutlooks outlooks;
    private final ColleagueRepository colleagues;
    private final StandardRepository standards;
    private final Kept<PlanTaskId, PlanTask> kept;
    private final Changes changes;
    private final TenantTransactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    public PlanTaskService(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            PlanOutlooks outlooks,
            ColleagueRepository colleagues,
            StandardRepository standards,
            PlanTaskReminding reminding,
            Changes changes,
            TenantTransactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.outlooks = outlooks;
        this.colleagues = colleagues;
        this.standards = standards;
        this.kept = Kept.in(tasks, TYPE).reminding(reminding);
        this.changes = changes;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public PlanTask add(TenantScope scope, NewPlanTask command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                PlanTaskId::new,
                () -> {
                    requirePlan(scope, command.plan());
                    plans.lock(scope, command.plan());
                    var stored = stored(scope, command.plan());
                    if (stored.size() >= ImplementationPlan.MAX_TASKS) {
                        throw new LimitExceededException(
                                "planId",
                                ImplementationPlan.MAX_TASKS,
                                "A plan has at most {0} tasks.",
                                ImplementationPlan.MAX_TASKS);
                    }
                    requireHands(scope, Hands.NONE, command.hands());
                    requireStart(scope, PlannedStart.WHEN_READY, command.start());
                    return new PlanTask(
                            new PlanTaskId(ids.next()),
                            command.plan(),
                            1,
                            stored.stream().mapToInt(PlanTask::ordinal).max().orElse(0) + 1,
                            null,
                            command.content().serving(served(command.purpose())),
                            command.hands(),
                            command.start(),
                            new TaskProgress.NotBegun(),
                            List.of(),
                            TaskSpending.NONE);
                });
    }

    private void requirePlan(TenantScope scope, ImplementationPlanId plan) {
        if (plans.find(scope, plan).isEmpty()) {
            throw new NotFoundException("planId");
        }
    }

    private List<PlanTask> stored(TenantScope scope, ImplementationPlanId plan) {
        var ref = Ref.in(scope, plan);
        return tasks.listOfPlans(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    /// @param content makes the new content from the stored one
    /// @param purpose makes what it is for from what it was for
    /// @param hands makes the new hands from the stored ones
    public PlanTask change(
            TenantScope scope,
            PlanTaskId id,
            UnaryOperator<Content> content,
            UnaryOperator<TaskPurpose> purpose,
            UnaryOperator<Hands> hands,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () ->
                        changes.change(
                                scope,
                                kept,
                                id,
                                expectedVersion,
                                before -> {
                                    var newHands = hands.apply(before.hands());
                                    requireHands(scope, before.hands(), newHands);
                                    var newContent =
                                            served(content.apply(before.content()), purpose);
                                    var after = changed(before, newContent, newHands);
                                    if (newContent.phase() != before.content().phase()) {
                                        requireNoCycle(scope, after, List.of("phase"));
                                    }
                                    return after;
                                }));
    }

    private Content served(Content content, UnaryOperator<TaskPurpose> purpose) {
        var before = TaskPurpose.of(content.serves());
        var after = purpose.apply(before);
        return after.equals(before) ? content : content.serving(served(after));
    }

    /// @throws NotFoundException when a clause or a control is not there
    private List<Reached> served(TaskPurpose purpose) {
        requireServed(purpose.clauses(), "clauseIds");
        requireServed(purpose.controls(), "controlIds");
        var clauses = standards.listClauses(purpose.clauses());
        var controls = standards.listControls(purpose.controls());
        var served = new ArrayList<Reached>();
        for (var id : purpose.clauses()) {
            var clause = clauses.get(id);
            if (clause == null) {
                throw new NotFoundException("clauseIds");
            }
            served.add(new Reached(clause.standard(), id, null));
        }
        for (var id : purpose.controls()) {
            var control = controls.get(id);
            if (control == null) {
                throw new NotFoundException("controlIds");
            }
            served.add(new Reached(control.standard(), null, id));
        }
        return served;
    }

    private static void requireServed(List<?> wanted, String field) {
        if (wanted.size() > PlanTask.MAX_SERVED) {
            throw new LimitExceededException(
                    field,
                    PlanTask.MAX_SERVED,
                    "A task is for at most {0} clauses and {0} controls.",
                    PlanTask.MAX_SERVED);
        }
        if (wanted.stream().distinct().count() < wanted.size()) {
            throw new ValidationException(field, "It is named twice.");
        }
    }

    /// In one step, whatever changes.
    private static PlanTask changed(PlanTask before, Content content, Hands hands) {
        if (content.equals(before.content())) {
            return before.assign(hands);
        }
        var changed = before.change(content);
        return hands.equals(before.hands())
                ? changed
                : new PlanTask(
                        changed.id(),
                        changed.plan(),
                        changed.version(),
                        changed.ordinal(),
                        changed.origin(),
                        changed.content(),
                        hands,
                        changed.start(),
                        changed.progress(),
                        changed.after(),
                        changed.spending());
    }

    private void requireHands(TenantScope scope, Hands before, Hands after) {
        if (after.owner() != null && !after.owner().equals(before.owner())) {
            requireColleagues(scope, List.of(after.owner()), "ownerId");
        }
        if (after.participants().size() > PlanTask.MAX_PARTICIPANTS) {
            throw new LimitExceededException(
                    "participantIds",
                    PlanTask.MAX_PARTICIPANTS,
                    "A task has at most {0} participants.",
                    PlanTask.MAX_PARTICIPANTS);
        }
        if (after.participants().stream().distinct().count() < after.participants().size()) {
            throw new ValidationException("participantIds", "Somebody is named twice.");
        }
        if (!after.participants().equals(before.participants())) {
            requireColleagues(
                    scope,
                    after.participants().stream()
                            .filter(one -> !before.participants().contains(one))
                            .toList(),
                    "participantIds");
        }
    }

    private void requireColleagues(TenantScope scope, List<ColleagueId> wanted, String field) {
        var found = colleagues.list(TenantScopes.of(scope), Ref.in(scope, wanted));
        var today = scope.today(clock);
        for (var id : wanted) {
            var colleague = found.get(Ref.in(scope, id));
            if (colleague == null || !colleague.isActive(today)) {
                throw new NotFoundException(field);
            }
        }
    }

    /// @param changed as it would be
    private void requireNoCycle(TenantScope scope, PlanTask changed, List<String> path) {
        plans.lock(scope, changed.plan());
        var all =
                stored(scope, changed.plan()).stream()
                        .map(task -> task.id().equals(changed.id()) ? changed : task)
                        .toList();
        PlanNetwork.requireNoCycle(all, path);
    }

    /// Gives the other all open tasks of a colleague. Call it inside the transaction.
    ///
    /// @return the tasks
    List<PlanTaskId> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var scopes = TenantScopes.of(scope);
        var owner = Ref.in(scope, from);
        var open = tasks.listOpenOf(scopes, List.of(owner)).getOrDefault(owner, List.of());
        var handed =
                tasks.list(scopes, Ref.in(scope, open)).values().stream()
                        .map(task -> new Changed<>(task, task.assign(task.hands().ownedBy(to))))
                        .toList();
        if (!handed.isEmpty()) {
            tasks.requireUpdated(scope, handed.stream().map(Changed::after).toList());
            changes.changedAll(scope, kept, handed);
        }
        return handed.stream().map(one -> one.after().id()).toList();
    }

    public PlanTask move(TenantScope scope, MovePlanTask command, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                command.task(),
                expectedVersion,
                before -> moved(scope, before, command));
    }

    private PlanTask moved(TenantScope scope, PlanTask before, MovePlanTask command) {
        requireStart(scope, before.start(), command.start());
        return before.move(
                command.start(),
                command.duration() == null ? before.content().duration() : command.duration());
    }

    private void requireStart(TenantScope scope, PlannedStart before, PlannedStart after) {
        var day =
                switch (after) {
                    case PlannedStart.WhenReady _ -> null;
                    case PlannedStart.NotBefore(var from) -> from;
                    case PlannedStart.Agreed(var agreed) -> agreed;
                };
        if (day != null && !after.equals(before)) {
            DayRange.ACCESS.require("start.day", day, scope.today(clock));
        }
    }

    /// What would move with the task, and whether the end would. Nothing is stored. Empty when
    /// there is no such task.
    public Optional<TaskMoves> preview(TenantScope scope, MovePlanTask command) {
        return tasks.find(scope, command.task()).map(task -> preview(scope, task, command));
    }

    private TaskMoves preview(TenantScope scope, PlanTask task, MovePlanTask command) {
        var now = outlooks.find(scope, task.plan()).orElseThrow();
        var then = outlooks.what(scope, now, moved(scope, task, command));
        return new TaskMoves(now, Difference.between(now.schedule(), then.schedule()));
    }

    /// Says how far a task has come. Who does not manage the system says it of their own tasks.
    ///
    /// @param progress says it of the stored task
    public PlanTask report(
            TenantScope scope,
            PlanTaskId id,
            Function<PlanTask, TaskProgress> progress,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireOwn(scope, before);
                    var reported = progress.apply(before);
                    requireDays(scope, reported);
                    return before.report(reported);
                });
    }

    /// Says what a task has taken so far, all together.
    public PlanTask spend(
            TenantScope scope, PlanTaskId id, TaskSpending spent, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireOwn(scope, before);
                    return before.spend(spent);
                });
    }

    private void requireDays(TenantScope scope, TaskProgress progress) {
        var today = scope.today(clock);
        switch (progress) {
            case TaskProgress.UnderWay(var begunOn, _, _) -> happened("begunOn", begunOn, today);
            case TaskProgress.Done(var begunOn, var finishedOn) -> {
                happened("begunOn", begunOn, today);
                happened("finishedOn", finishedOn, today);
                if (finishedOn.isBefore(begunOn)) {
                    throw new ValidationException(
                            "finishedOn", "It cannot be finished before it has begun.");
                }
            }
            case TaskProgress.NotBegun _, TaskProgress.Dropped _ -> {
                // Without a day.
            }
        }
    }

    private static void happened(String field, LocalDate day, LocalDate today) {
        DayRange.HAPPENED.require(field, day, today);
    }

    private void requireOwn(TenantScope scope, PlanTask task) {
        if (scope.permissions().contains(Permission.MANAGE_SYSTEM)) {
            return;
        }
        var own =
                Optional.ofNullable(scope.person())
                        .flatMap(person -> colleagues.find(scope, person))
                        .map(Colleague::id);
        if (!task.isOf(own.orElse(null))) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    PlanRule.OWN_TASKS.reference(),
                    List.of("id"),
                    "The caller neither owns this task nor takes part in it.");
        }
    }

    public PlanTask drop(TenantScope scope, PlanTaskId id, String reason, int expectedVersion) {
        return changes.change(scope, kept, id, expectedVersion, before -> before.drop(reason));
    }

    /// As if it had not begun.
    public PlanTask reopen(TenantScope scope, PlanTaskId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireOwn(scope, before);
                    return before.reopen();
                });
    }

    /// Lets a task come after another one of the same plan.
    ///
    /// @throws RuleViolationException when they would wait for each other
    public PlanTask connect(
            TenantScope scope, PlanTaskId id, TaskDependency added, int expectedVersion) {
        return connecting(
                scope,
                id,
                expectedVersion,
                before -> {
                    if (tasks.find(scope, added.predecessor())
                            .filter(other -> other.plan().equals(before.plan()))
                            .isEmpty()) {
                        throw new NotFoundException("predecessorId");
                    }
                    if (before.after().size() >= PlanTask.MAX_DEPENDENCIES
                            && before.find(added.predecessor()).isEmpty()) {
                        throw new LimitExceededException(
                                "predecessorId",
                                PlanTask.MAX_DEPENDENCIES,
                                "A task comes after at most {0} others.",
                                PlanTask.MAX_DEPENDENCIES);
                    }
                    return before.connect(added);
                });
    }

    private PlanTask connecting(
            TenantScope scope, PlanTaskId id, int expectedVersion, UnaryOperator<PlanTask> change) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after = change.apply(before);
                    requireNoCycle(scope, after, List.of("predecessorId"));
                    return after;
                });
    }

    public PlanTask disconnect(
            TenantScope scope, PlanTaskId id, PlanTaskId predecessor, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    dependency(before, predecessor);
                    return before.disconnect(predecessor);
                });
    }

    private static TaskDependency dependency(PlanTask task, PlanTaskId predecessor) {
        return task.find(predecessor).orElseThrow(() -> new NotFoundException("predecessorId"));
    }

    /// Leaves less of a lag than is customary, or all of it again.
    ///
    /// @param shortened null: all of it
    public PlanTask shorten(
            TenantScope scope,
            PlanTaskId id,
            PlanTaskId predecessor,
            TaskDependency.@Nullable Shortened shortened,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var link = dependency(before, predecessor);
                    if (!link.isSoft()) {
                        throw new RuleViolationException(
                                ErrorCode.RULE_VIOLATED,
                                PlanRule.SOFT_LAG.reference(),
                                List.of("predecessorId"),
                                "This lag is no custom that may be shortened.");
                    }
                    if (shortened != null && shortened.lag() >= link.lag()) {
                        throw new ValidationException(
                                "lag", "A lag is shortened to less than its {0} days.", link.lag());
                    }
                    return before.shorten(
                            predecessor,
                            one ->
                                    new TaskDependency(
                                            one.predecessor(), one.lag(), one.isSoft(), shortened));
                });
    }
}
