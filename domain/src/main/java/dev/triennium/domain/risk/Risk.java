package dev.triennium.domain.risk;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.RiskStanding.Accepted;
import dev.triennium.domain.risk.RiskStanding.Closed;
import dev.triennium.domain.risk.RiskStanding.Open;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A risk or an opportunity, as lists show it.
///
/// @param inherent before any treatment; null: not rated
/// @param residual what the treatment leaves
public record Risk(
        RiskId id,
        int version,
        int number,
        RiskContent content,
        @Nullable RiskRating inherent,
        @Nullable RiskRating residual,
        RiskStanding standing)
        implements Registered<RiskId, Risk> {

    /// @throws dev.triennium.domain.error.RuleViolationException when it has a residual rating and
    ///     nothing that this is left of
    public Risk {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
        Objects.requireNonNull(standing);
        if (residual != null && (inherent == null || content.treatment() == null)) {
            throw RiskRule.RESIDUAL_OF_TREATMENT.refused(
                    "residualRating",
                    inherent == null
                            ? "Rate the risk before its treatment first."
                            : "Say first how the risk is treated.");
        }
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return content.reviewOn();
    }

    @Override
    public boolean isOpen() {
        return switch (standing) {
            case Open _, Accepted _ -> true;
            case Closed _ -> false;
        };
    }

    /// What counts now: what the treatment leaves, as far as that is rated.
    public @Nullable RiskRating present() {
        return residual == null ? inherent : residual;
    }

    @Override
    public Risk ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague), inherent, residual);
    }

    /// What was accepted was accepted by its owner, as it was rated and treated.
    Risk with(
            RiskContent changed,
            @Nullable RiskRating newInherent,
            @Nullable RiskRating newResidual) {
        requireOpen();
        var isAsAccepted =
                Objects.equals(inherent, newInherent)
                        && Objects.equals(residual, newResidual)
                        && Objects.equals(content.treatment(), changed.treatment())
                        && Objects.equals(content.treatmentPlan(), changed.treatmentPlan())
                        && Objects.equals(content.owner(), changed.owner());
        return new Risk(
                id,
                version + 1,
                number,
                changed,
                newInherent,
                newResidual,
                isAsAccepted ? standing : new Open());
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when it is closed or accepted
    ///     already, or not rated
    Risk accepted(Accepted acceptance) {
        requireOpen();
        switch (standing) {
            case Open _ -> {
                // That is what becomes accepted.
            }
            case Accepted _ ->
                    throw RiskRule.mismatch("The risk is accepted as it is rated and treated now.");
            case Closed _ -> throw RiskRule.isClosed();
        }
        if (inherent == null) {
            throw RiskRule.ACCEPTED_AS_RATED.refused("Rate the risk before it is accepted.");
        }
        return standing(acceptance);
    }

    static boolean mayBeAcceptedBy(TenantScope scope, boolean isOwner) {
        return isOwner || scope.permissions().contains(Permission.SIGN_STATEMENT);
    }

    Risk closed(Closure closure) {
        requireOpen();
        return standing(new Closed(closure));
    }

    Risk reopened() {
        if (isOpen()) {
            throw RiskRule.mismatch("The risk is not closed.");
        }
        return standing(new Open());
    }

    private Risk standing(RiskStanding changed) {
        return new Risk(id, version + 1, number, content, inherent, residual, changed);
    }

    void requireOpen() {
        if (!isOpen()) {
            throw RiskRule.isClosed();
        }
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param isOwner whether they own it
    public List<RiskAction> allowedActions(TenantScope scope, boolean isOwner) {
        var actions = new ArrayList<RiskAction>();
        var mayChange = scope.mayChange(Permission.MANAGE_SYSTEM);
        if (mayChange && isOpen()) {
            actions.add(RiskAction.CHANGE);
        }
        if (scope.mayChange(Permission.ANSWER)
                && mayBeAcceptedBy(scope, isOwner)
                && standing instanceof Open
                && inherent != null) {
            actions.add(RiskAction.ACCEPT);
        }
        if (mayChange) {
            actions.add(isOpen() ? RiskAction.CLOSE : RiskAction.REOPEN);
        }
        return List.copyOf(actions);
    }
}
