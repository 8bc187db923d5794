package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.implementationplan.PlanGateDecision.Lack;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decides about the gates of plans. Whoever passes one names its milestone, in the version that
/// they have seen: of two who do so at once, one is told of the other.
@DomainService
public final class PlanGateService {

    /// For one gate.
    public static final int MAX_DECISIONS = 50;

    private final PlanGates gates;
    private final PlanTaskRepository tasks;
    private final ImplementationPlanRepository plans;
    private final PlanOutlooks outlooks;
    private final Kept<PlanTaskId, PlanTask> keptTasks;
    private final Kept<PlanGateDecisionId, PlanGateDecision> kept;
    private final Changes changes;
    private final TenantTransactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    public PlanGateService(
            PlanGates gates,
            PlanTaskRepository tasks,
            ImplementationPlanRepository plans,
            PlanOutlooks outlooks,
            PlanGateDecisionRepository decisions,
            PlanTaskReminding reminding,
            Changes changes,
            TenantTransactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.gates = gates;
        this.tasks = tasks;
        this.plans = plans;
        this.outlooks = outlooks;
        this.keptTasks = Kept.in(tasks, PlanTaskService.TYPE).reminding(reminding);
        this.kept = Kept.in(decisions, "PlanGateDecision");
        this.changes = changes;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param task the milestone as it is now
    public record Decided(PlanTask task, PlanGateDecision decision) {

        public Decided {
            Objects.requireNonNull(task);
            Objects.requireNonNull(decision);
        }
    }

    /// @throws RuleViolationException when something that is required is missing, or it is not this
    ///     gate's turn
    public Decided pass(TenantScope scope, PlanTaskId task, int expectedVersion) {
        return decide(
                scope,
                task,
                expectedVersion,
                gate -> {
                    requireTurn(gate);
                    if (!gate.isReady()) {
                        throw missing(scope, gate);
                    }
                    return new GateVerdict.Passed();
                });
    }

    /// Passes a gate although something that is required is missing.
    ///
    /// @throws RuleViolationException when nothing is missing, or it is not this gate's turn
    public Decided override(
            TenantScope scope, PlanTaskId task, String reason, int expectedVersion) {
        return decide(
                scope,
                task,
                expectedVersion,
                gate -> {
                    requireTurn(gate);
                    if (gate.isReady()) {
                        throw mismatch("Nothing that is required is missing: pass the gate.");
                    }
                    return new GateVerdict.Overridden(reason);
                });
    }

    /// The gate is no longer passed.
    ///
    /// @throws RuleViolationException when it is not, or a later one is
    public Decided withdraw(
            TenantScope scope, PlanTaskId task, String reason, int expectedVersion) {
        return decide(
                scope,
                task,
                expectedVersion,
                gate ->
                        switch (gate.place()) {
                            case LAST_PASSED -> new GateVerdict.Withdrawn(reason);
                            case BEHIND ->
                                    throw order(
                                            "A later gate is passed: withdraw that before this"
                                                    + " one.");
                            case NEXT, AHEAD -> throw mismatch("The gate is not passed.");
                        });
    }

    private static void requireTurn(PlanGate gate) {
        switch (gate.place()) {
            case NEXT -> {
                // It is its turn.
            }
            case AHEAD -> throw order("A gate before this one is not passed.");
            case BEHIND, LAST_PASSED -> throw mismatch("The gate is passed already.");
        }
    }

    private RuleViolationException missing(TenantScope scope, PlanGate gate) {
        var language = plans.find(scope, gate.task().plan()).orElseThrow().basis().language();
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                PlanRule.GATE_CRITERIA.reference(),
                List.of("id"),
                "The gate cannot be passed, because this is missing: {0}.",
                gate.inTheWay().stream()
                        .map(check -> check.fact().text().in(language))
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, PlanRule.GATE_ORDER.reference(), List.of("id"), sentence);
    }

    private static RuleViolationException order(String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, PlanRule.GATE_ORDER.reference(), List.of("id"), sentence);
    }

    /// @param verdict says it of the gate as it stands
    private Decided decide(
            TenantScope scope,
            PlanTaskId id,
            int expectedVersion,
            Function<PlanGate, GateVerdict> verdict) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var task = tasks.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
                    if (task.version() != expectedVersion) {
                        throw new VersionConflictException(task.version());
                    }
                    plans.lock(scope, task.plan());
                    var gate = gate(scope, task);
                    if (gate.decisions().size() >= MAX_DECISIONS) {
                        throw new LimitExceededException(
                                "id",
                                MAX_DECISIONS,
                                "At most {0} decisions are made about a gate.",
                                MAX_DECISIONS);
                    }
                    var decision = decision(scope, gate, verdict.apply(gate));
                    var today = scope.today(clock);
                    var decided =
                            changes.change(
                                    scope,
                                    keptTasks,
                                    id,
                                    expectedVersion,
                                    before ->
                                            decision.verdict().passes()
                                                    ? before.pass(today)
                                                    : before.withdraw());
                    changes.insert(scope, kept, decision);
                    return new Decided(decided, decision);
                });
    }

    private PlanGate gate(TenantScope scope, PlanTask task) {
        var ref = Ref.in(scope, task.plan());
        var outlook = outlooks.find(scope, task.plan()).orElseThrow();
        return gates
                .list(TenantScopes.of(scope), Map.of(ref, outlook))
                .getOrDefault(ref, List.of())
                .stream()
                .filter(gate -> gate.task().id().equals(task.id()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleViolationException(
                                        ErrorCode.RULE_VIOLATED,
                                        PlanRule.GATES_ARE_PASSED.reference(),
                                        List.of("id"),
                                        "This task is no gate of the plan."));
    }

    private PlanGateDecision decision(TenantScope scope, PlanGate gate, GateVerdict verdict) {
        return new PlanGateDecision(
                new PlanGateDecisionId(ids.next()),
                gate.task().plan(),
                gate.task().id(),
                gate.phase(),
                verdict,
                clock.instant(),
                scope.person(),
                verdict.passes()
                        ? gate.checks().stream()
                                .filter(check -> !check.isMet())
                                .map(Lack::of)
                                .toList()
                        : List.of());
    }
}
