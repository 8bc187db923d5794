package dev.triennium.domain.implementationplan;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The end of a phase as it stands. Gates are passed in the order of their phases.
///
/// @param task the milestone that stands for it
/// @param place whether it is its turn
/// @param checks its criteria, those of the beginning first
/// @param decisions about it, the earliest first
public record PlanGate(
        PlanPhase phase,
        PlanText name,
        PlanTask task,
        Place place,
        List<GateCheck> checks,
        List<PlanGateDecision> decisions) {

    public PlanGate {
        Objects.requireNonNull(phase);
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);
        Objects.requireNonNull(place);
        checks = List.copyOf(checks);
        decisions = List.copyOf(decisions);
    }

    /// Where it stands among the gates of its plan.
    public enum Place {
        /// It was passed, and so was a later one.
        BEHIND,
        /// It is the last that was passed.
        LAST_PASSED,
        /// It is the first that was not.
        NEXT,
        /// One before it was not passed.
        AHEAD
    }

    /// The names are public API.
    public enum State {
        OPEN,
        PASSED,
        OVERRIDDEN
    }

    public State state() {
        return switch (findDecision().map(PlanGateDecision::verdict).orElse(null)) {
            case null -> State.OPEN;
            case GateVerdict.Withdrawn _ -> State.OPEN;
            case GateVerdict.Passed _ -> State.PASSED;
            case GateVerdict.Overridden _ -> State.OVERRIDDEN;
        };
    }

    static boolean isPassed(List<PlanGateDecision> decisions) {
        return !decisions.isEmpty() && decisions.getLast().verdict().passes();
    }

    /// The latest.
    public Optional<PlanGateDecision> findDecision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /// Whether nothing that is required is missing.
    public boolean isReady() {
        return checks.stream().noneMatch(GateCheck::isInTheWay);
    }

    /// What is required and missing.
    List<GateCheck> inTheWay() {
        return checks.stream().filter(GateCheck::isInTheWay).toList();
    }

    /// What whoever works in the scope may do to it now.
    public List<PlanGateAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        return switch (place) {
            case NEXT -> List.of(isReady() ? PlanGateAction.PASS : PlanGateAction.OVERRIDE);
            case LAST_PASSED -> List.of(PlanGateAction.WITHDRAW);
            case BEHIND, AHEAD -> List.of();
        };
    }
}
