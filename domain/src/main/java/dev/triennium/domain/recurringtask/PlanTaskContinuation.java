package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationStandings;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.implementationplan.GeneratedTask;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets tasks of plans go on once there is a certificate: each that recurs gets a recurring task
/// until the certificate ends, the next certificate the next one, and without a certificate they
/// end. Doing it twice changes nothing.
@DomainService
public final class PlanTaskContinuation {

    private final CertificationStandings certifications;
    private final CertificationHeads heads;
    private final PlanStandings plans;
    private final PlanTaskRepository planTasks;
    private final RecurringTaskRepository tasks;
    private final RecurringTaskService service;
    private final RecurringTaskDays days;
    private final ColleagueRepository colleagues;
    private final TenantRepository tenants;
    private final TenantTransactions transactions;
    private final Clock clock;

    public PlanTaskContinuation(
            CertificationStandings certifications,
            CertificationHeads heads,
            PlanStandings plans,
            PlanTaskRepository planTasks,
            RecurringTaskRepository tasks,
            RecurringTaskService service,
            RecurringTaskDays days,
            ColleagueRepository colleagues,
            TenantRepository tenants,
            TenantTransactions transactions,
            Clock clock) {
        this.certifications = certifications;
        this.heads = heads;
        this.plans = plans;
        this.planTasks = planTasks;
        this.tasks = tasks;
        this.service = service;
        this.days = days;
        this.colleagues = colleagues;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What was done.
    public record Outcome(int made, int ended) {}

    public Outcome run(TenantScope scope) {
        return transactions.inTransaction(
                scope,
                () -> {
                    tenants.lock(scope);
                    var validities = validities(scope);
                    if (validities.isEmpty()) {
                        return new Outcome(0, 0);
                    }
                    var standings =
                            plans.list(TenantScopes.of(scope), scope.today(clock))
                                    .getOrDefault(scope.tenant(), List.of());
                    var left =
                            tasks.listOfPlans(TenantScopes.of(scope))
                                    .getOrDefault(scope.tenant(), List.of());
                    var origins = origins(scope, left);
                    var ended = end(scope, validities, standings, left, origins);
                    var made = make(scope, validities, standings, left, origins);
                    return new Outcome(made, ended);
                });
    }

    /// What certificates say of one edition.
    ///
    /// @param since the day of the decision that counts; null: none is valid
    /// @param through the last day of the one that is valid the longest; null: none is valid
    /// @param isHeld whether one has expired that may still be restored
    private record Validity(
            @Nullable LocalDate since, @Nullable LocalDate through, boolean isHeld) {

        static final Validity OVER = new Validity(null, null, false);
        static final Validity HELD = new Validity(null, null, true);

        Validity or(Validity other) {
            var longer =
                    through == null || (other.through != null && other.through.isAfter(through))
                            ? other
                            : this;
            return new Validity(longer.since, longer.through, isHeld || other.isHeld);
        }

        boolean isOver() {
            return through == null && !isHeld;
        }
    }

    /// Of the editions that the organisation has ever been certified to.
    private Map<StandardId, Validity> validities(TenantScope scope) {
        var all =
                certifications
                        .list(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .map(CertificationStanding::head)
                        .filter(head -> head.state().isCycled())
                        .toList();
        var cycles =
                heads.listCycles(
                        TenantScopes.of(scope),
                        Ref.in(scope, all.stream().map(CertificationHead::id).toList()));
        var found = new HashMap<StandardId, Validity>();
        for (var head : all) {
            found.merge(head.standard(), validity(scope, head, cycles), Validity::or);
        }
        return found;
    }

    private Validity validity(
            TenantScope scope,
            CertificationHead head,
            Map<Ref<CertificationId>, CertificationCycle> cycles) {
        return switch (head.state()) {
            case CERTIFIED, SUSPENDED, RECERT_IN_PROGRESS, TRANSFER_IN_REVIEW -> {
                var cycle = Objects.requireNonNull(cycles.get(Ref.in(scope, head.id())));
                var last = cycle.expiresOn();
                // Whether it lapses is for its own timer to say.
                yield last.isBefore(scope.today(clock))
                        ? Validity.HELD
                        : new Validity(cycle.decidedOn(), last, false);
            }
            case EXPIRED_RESTORABLE -> Validity.HELD;
            case EXPIRED, WITHDRAWN, TRANSFERRED_OUT -> Validity.OVER;
            case APPLIED,
                    CONTRACTED,
                    STAGE1_PLANNED,
                    STAGE1_DONE,
                    STAGE2_PLANNED,
                    STAGE2_DONE,
                    NC_RESOLUTION,
                    STAGE2_REPEAT_REQUIRED,
                    DECISION_PENDING,
                    REFUSED,
                    CANCELLED ->
                    throw new IllegalArgumentException("Nothing is certified yet");
        };
    }

    /// The tasks that left the recurring ones.
    private Map<PlanTaskId, PlanTask> origins(TenantScope scope, List<RecurringTask> left) {
        return planTasks
                .list(
                        TenantScopes.of(scope),
                        left.stream()
                                .map(one -> Ref.in(scope, origin(one).planTask()))
                                .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(PlanTask::id, Function.identity()));
    }

    private static RecurringTask.Origin origin(RecurringTask task) {
        return Objects.requireNonNull(task.origin());
    }

    private int end(
            TenantScope scope,
            Map<StandardId, Validity> validities,
            List<PlanStandings.Standing> standings,
            List<RecurringTask> left,
            Map<PlanTaskId, PlanTask> origins) {
        var over =
                standings.stream()
                        .filter(plan -> validity(plan, validities).isOver())
                        .map(PlanStandings.Standing::plan)
                        .collect(Collectors.toSet());
        var ending =
                left.stream()
                        .filter(RecurringTask::isOpen)
                        .filter(
                                one ->
                                        over.contains(
                                                Objects.requireNonNull(
                                                                origins.get(origin(one).planTask()))
                                                        .plan()))
                        .toList();
        ending.forEach(one -> service.end(scope, one));
        return ending.size();
    }

    /// Of a plan for several editions, what is valid the longest counts.
    private static Validity validity(
            PlanStandings.Standing plan, Map<StandardId, Validity> validities) {
        return plan.standards().stream()
                .flatMap(one -> Stream.ofNullable(validities.get(one)))
                .reduce(Validity::or)
                .orElse(Validity.HELD);
    }

    private int make(
            TenantScope scope,
            Map<StandardId, Validity> validities,
            List<PlanStandings.Standing> standings,
            List<RecurringTask> left,
            Map<PlanTaskId, PlanTask> origins) {
        var valid = valid(validities, standings);
        var found = planTasks.listOfPlans(TenantScopes.of(scope), Ref.in(scope, valid.keySet()));
        var recurring = new LinkedHashMap<PlanTask, Validity>();
        valid.forEach(
                (plan, validity) ->
                        found.getOrDefault(Ref.in(scope, plan), List.of()).stream()
                                .filter(one -> one.content().recurrence() != null)
                                .filter(one -> !(one.progress() instanceof TaskProgress.Dropped))
                                .forEach(one -> recurring.put(one, validity)));
        var active = active(scope, recurring.keySet());
        var made = 0;
        var keys = new HashSet<String>();
        for (var one : recurring.entrySet()) {
            var task = one.getKey();
            var former = former(task, left, origins);
            var isTwin = task.origin() != null && !keys.add(task.origin().key());
            var command = isTwin ? null : next(scope, task, one.getValue(), former, active);
            if (command != null) {
                service.leave(
                        scope,
                        command,
                        new RecurringTask.Origin(
                                task.id(), Objects.requireNonNull(one.getValue().through())));
                made++;
            }
        }
        return made;
    }

    /// The latest plan of each edition that is certified, the latest first.
    private static Map<ImplementationPlanId, Validity> valid(
            Map<StandardId, Validity> validities, List<PlanStandings.Standing> standings) {
        var covered = new HashSet<StandardId>();
        var valid = new LinkedHashMap<ImplementationPlanId, Validity>();
        for (var plan : standings.reversed()) {
            var validity = validity(plan, validities);
            var certified =
                    plan.standards().stream()
                            .filter(
                                    one ->
                                            validities.getOrDefault(one, Validity.OVER).through()
                                                    != null)
                            .toList();
            var isLatest = covered.addAll(certified);
            if (isLatest && validity.through() != null) {
                valid.put(plan.plan(), validity);
            }
        }
        return valid;
    }

    private Set<ColleagueId> active(TenantScope scope, Set<PlanTask> recurring) {
        var today = scope.today(clock);
        return colleagues
                .list(
                        TenantScopes.of(scope),
                        recurring.stream()
                                .flatMap(one -> Stream.ofNullable(one.hands().owner()))
                                .map(owner -> Ref.in(scope, owner))
                                .collect(Collectors.toSet()))
                .values()
                .stream()
                .filter(one -> one.isActive(today))
                .map(Colleague::id)
                .collect(Collectors.toSet());
    }

    /// What the task, or the same task of an earlier plan, has left.
    private static List<RecurringTask> former(
            PlanTask task, List<RecurringTask> left, Map<PlanTaskId, PlanTask> origins) {
        var former = new ArrayList<RecurringTask>();
        for (var one : left) {
            var origin = Objects.requireNonNull(origins.get(origin(one).planTask()));
            if (origin.id().equals(task.id())
                    || (task.origin() != null
                            && origin.origin() != null
                            && task.origin().key().equals(origin.origin().key()))) {
                former.add(one);
            }
        }
        return former;
    }

    /// What is to be entered; null: nothing.
    private @Nullable RecordRecurringTask next(
            TenantScope scope,
            PlanTask task,
            Validity validity,
            List<RecurringTask> former,
            Set<ColleagueId> active) {
        var through = Objects.requireNonNull(validity.through());
        var since = Objects.requireNonNull(validity.since());
        var last = former.stream().max(Comparator.comparingInt(RecurringTask::number)).orElse(null);
        if (last != null && !leavesRoom(last, through)) {
            return null;
        }
        var rule = last == null ? rule(task) : last.content().rule().withoutEnd();
        var firstOn = last == null ? first(task, rule, since) : first(last, rule);
        var begins = after(firstOn, rule, since.minusDays(1));
        if (begins.isAfter(through)) {
            return null;
        }
        var content = content(task, last, rule.from(begins).until(through), begins, active);
        return days.list(content, scope.zone()).isEmpty()
                ? null
                : new RecordRecurringTask(content, links(task));
    }

    private static RecurrenceRule rule(PlanTask task) {
        return RecurrenceRule.parse(
                "recurrence", Objects.requireNonNull(task.content().recurrence()).rule());
    }

    /// An interval after it was done; of what was not done, after the certificate was granted.
    private static LocalDate first(PlanTask task, RecurrenceRule rule, LocalDate since) {
        var finished =
                task.progress() instanceof TaskProgress.Done done ? done.finishedOn() : since;
        return finished.plusDays(1).plus(rule.interval());
    }

    /// In the rhythm of the one before, once that is over.
    private static LocalDate first(RecurringTask last, RecurrenceRule rule) {
        var firstOn = last.content().firstOn();
        return last.ending() == null ? after(firstOn, rule, origin(last).through()) : firstOn;
    }

    /// What people ended does not go on; what ended without a certificate does with the next one.
    private static boolean leavesRoom(RecurringTask last, LocalDate through) {
        return last.ending() == null
                ? origin(last).through().isBefore(through)
                : last.ending().by() == null;
    }

    /// The first day of the rhythm that lies behind another one.
    private static LocalDate after(LocalDate first, RecurrenceRule rule, LocalDate day) {
        var interval = rule.interval();
        var next = first;
        for (var times = 1; !next.isAfter(day); times++) {
            next = first.plus(interval.multipliedBy(times));
        }
        return next;
    }

    /// As people have changed the one before.
    private static RecurringTaskContent content(
            PlanTask task,
            @Nullable RecurringTask last,
            RecurrenceRule rule,
            LocalDate firstOn,
            Set<ColleagueId> active) {
        if (last != null) {
            var before = last.content();
            return new RecurringTaskContent(
                    before.title(), before.description(), rule, firstOn, before.owner());
        }
        var name = Objects.requireNonNull(task.content().recurrence()).name();
        var owner = task.hands().owner();
        return new RecurringTaskContent(
                name == null ? task.content().name() : name,
                task.content().description(),
                rule,
                firstOn,
                owner != null && active.contains(owner) ? owner : null);
    }

    /// As many as an entry has; what a merged task serves beyond that its plan shows.
    private static EntryLinks links(PlanTask task) {
        var serves = task.content().serves();
        return new EntryLinks(
                serves.stream()
                        .map(GeneratedTask.Reached::clause)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .limit(EntryLinks.MAX)
                        .toList(),
                serves.stream()
                        .map(GeneratedTask.Reached::control)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .limit(EntryLinks.MAX)
                        .toList());
    }
}
