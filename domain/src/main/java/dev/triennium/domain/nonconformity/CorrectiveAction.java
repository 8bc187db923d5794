package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An action of a plan against a cause of a nonconformity.
///
/// @param round the plan that it is part of
/// @param cause the number of the cause in the analysis that the plan answers
/// @param isDropped its plan was rejected
/// @param completion null: it is not done
public record CorrectiveAction(
        CorrectiveActionId id,
        int version,
        NonconformityId nonconformity,
        int round,
        int cause,
        Content content,
        boolean isDropped,
        @Nullable Completion completion)
        implements Aggregate<CorrectiveActionId>, Owned<CorrectiveActionId, CorrectiveAction> {

    /// What is to be done.
    public record Content(String what, ColleagueId owner, LocalDate dueOn) {

        public static final int MAX_WHAT = 2_000;

        public Content {
            Objects.requireNonNull(what);
            Objects.requireNonNull(owner);
            Objects.requireNonNull(dueOn);
        }
    }

    /// That it is done, and what shows it.
    ///
    /// @param proof what shows it, where that is no evidence that is kept here
    public record Completion(LocalDate on, @Nullable EvidenceId evidence, @Nullable String proof) {

        public static final int MAX_PROOF = 2_000;

        /// @throws RuleViolationException when nothing shows it
        public Completion {
            Objects.requireNonNull(on);
            if (evidence == null && proof == null) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        NonconformityRule.IMPLEMENTED_WITH_EVIDENCE.reference(),
                        List.of("proof"),
                        "An action is done when something shows it.");
            }
        }
    }

    public CorrectiveAction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(nonconformity);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.what();
    }

    @Override
    public ColleagueId owner() {
        return content.owner();
    }

    @Override
    public LocalDate dueOn() {
        return content.dueOn();
    }

    @Override
    public boolean isOpen() {
        return completion == null && !isDropped;
    }

    @Override
    public CorrectiveAction ownedBy(ColleagueId colleague) {
        return with(new Content(content.what(), colleague, content.dueOn()));
    }

    CorrectiveAction with(Content changed) {
        requireOpen();
        return new CorrectiveAction(
                id, version + 1, nonconformity, round, cause, changed, isDropped, null);
    }

    CorrectiveAction done(Completion how) {
        requireOpen();
        return new CorrectiveAction(
                id, version + 1, nonconformity, round, cause, content, isDropped, how);
    }

    CorrectiveAction reopened() {
        if (completion == null) {
            throw NonconformityRule.mismatch("The action is not done.");
        }
        return new CorrectiveAction(
                id, version + 1, nonconformity, round, cause, content, isDropped, null);
    }

    CorrectiveAction dropped() {
        return new CorrectiveAction(
                id, version + 1, nonconformity, round, cause, content, true, completion);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw NonconformityRule.mismatch("The action is done, or its plan was rejected.");
        }
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param state of the nonconformity
    /// @param isOwner whether they answer for it
    public List<CorrectiveActionAction> allowedActions(
            TenantScope scope, NonconformityProgress.State state, boolean isOwner) {
        if (state != NonconformityProgress.State.PLAN_ACCEPTED || isDropped) {
            return List.of();
        }
        var actions = new ArrayList<CorrectiveActionAction>();
        var mayChange = scope.mayChange(Permission.MANAGE_SYSTEM);
        if (mayChange && isOpen()) {
            actions.add(CorrectiveActionAction.CHANGE);
        }
        if (scope.mayChange(Permission.ANSWER) && isOpen() && mayBeCompletedBy(scope, isOwner)) {
            actions.add(CorrectiveActionAction.COMPLETE);
        }
        if (mayChange && !isOpen()) {
            actions.add(CorrectiveActionAction.REOPEN);
        }
        return List.copyOf(actions);
    }

    static boolean mayBeCompletedBy(TenantScope scope, boolean isOwner) {
        return isOwner || scope.permissions().contains(Permission.MANAGE_SYSTEM);
    }
}
