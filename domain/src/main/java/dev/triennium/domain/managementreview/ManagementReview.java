package dev.triennium.domain.managementreview;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A review of a management system by top management, as lists show it.
///
/// @param standards those of the system when it was planned
/// @param preparedOn the day of its figures
public record ManagementReview(
        ManagementReviewId id,
        int version,
        ManagementSystemId system,
        List<StandardId> standards,
        Plan plan,
        LocalDate preparedOn,
        ReviewState state)
        implements Owned<ManagementReviewId, ManagementReview> {

    /// Days from the meeting to the signature.
    static final int DAYS_TO_SIGN = 14;

    /// Months from one meeting to the next.
    static final int MONTHS_TO_NEXT = 12;

    /// @param on the day for which the meeting is planned
    /// @param chair who leads it and signs
    public record Plan(String title, LocalDate on, ColleagueId chair) {

        public static final int MAX_TITLE = 300;

        public Plan {
            Objects.requireNonNull(title);
            Objects.requireNonNull(on);
            Objects.requireNonNull(chair);
        }
    }

    public ManagementReview {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        standards = List.copyOf(standards);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(preparedOn);
        Objects.requireNonNull(state);
    }

    @Override
    public String title() {
        return plan.title();
    }

    @Override
    public ColleagueId owner() {
        return plan.chair();
    }

    /// The day of the meeting, of the signature, or of the next review.
    @Override
    public @Nullable LocalDate dueOn() {
        return switch (state) {
            case Planned _ -> plan.on();
            case Held held -> held.on().plusDays(DAYS_TO_SIGN);
            case Signed signed -> signed.nextOn();
            case Cancelled _ -> null;
        };
    }

    @Override
    public boolean isOpen() {
        return dueOn() != null;
    }

    public boolean isSigned() {
        return switch (state) {
            case Signed _ -> true;
            case Planned _, Held _, Cancelled _ -> false;
        };
    }

    @Override
    public ManagementReview ownedBy(ColleagueId colleague) {
        requireOpen();
        return next(new Plan(plan.title(), plan.on(), colleague), preparedOn, state);
    }

    ManagementReview with(Plan changed) {
        requirePlanned();
        return next(changed, preparedOn, state);
    }

    /// With figures of the day, as long as the meeting has not frozen them.
    ManagementReview prepared(LocalDate day) {
        requireOpen();
        return next(plan, isPlanned() ? day : preparedOn, state);
    }

    boolean isPlanned() {
        return switch (state) {
            case Planned _ -> true;
            case Held _, Signed _, Cancelled _ -> false;
        };
    }

    /// Also corrects what was recorded of a meeting that nobody has signed yet.
    ManagementReview held(Held meeting, LocalDate day) {
        requireOpen();
        return next(plan, isPlanned() ? day : preparedOn, meeting);
    }

    ManagementReview signed(Signed signature) {
        return next(plan, preparedOn, signature);
    }

    /// The meeting that is to be signed.
    Held requireHeld() {
        return switch (state) {
            case Held held -> held;
            case Planned _ -> throw ReviewRule.mismatch("The review was not held yet.");
            case Signed _ -> throw ReviewRule.mismatch("The review is signed.");
            case Cancelled _ -> throw ReviewRule.mismatch("The review was cancelled.");
        };
    }

    Signed requireSigned() {
        return switch (state) {
            case Signed signed -> signed;
            case Planned _, Held _, Cancelled _ ->
                    throw ReviewRule.mismatch("The review is not signed.");
        };
    }

    ManagementReview cancelled(Cancelled how) {
        requirePlanned();
        return next(plan, preparedOn, how);
    }

    /// The next version of a signed one: an addendum came to it.
    ManagementReview added() {
        return next(plan, preparedOn, requireSigned());
    }

    /// There is a later one.
    ManagementReview followed() {
        var signed = requireSigned();
        return next(
                plan,
                preparedOn,
                new Signed(signed.meeting(), signed.at(), signed.by(), signed.chairName(), null));
    }

    private ManagementReview next(Plan newPlan, LocalDate newDay, ReviewState newState) {
        return new ManagementReview(id, version + 1, system, standards, newPlan, newDay, newState);
    }

    private void requirePlanned() {
        requireOpen();
        if (!isPlanned()) {
            throw ReviewRule.mismatch("The review was held.");
        }
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when it is signed or cancelled
    void requireOpen() {
        switch (state) {
            case Planned _, Held _ -> {
                // It can be worked on.
            }
            case Signed _ -> throw ReviewRule.mismatch("The review is signed.");
            case Cancelled _ -> throw ReviewRule.mismatch("The review was cancelled.");
        }
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param isChair whether they lead it
    public List<ManagementReviewAction> allowedActions(TenantScope scope, boolean isChair) {
        var actions = new ArrayList<ManagementReviewAction>();
        if (scope.mayChange(Permission.MANAGE_SYSTEM)) {
            switch (state) {
                case Planned _ ->
                        actions.addAll(
                                List.of(
                                        ManagementReviewAction.CHANGE,
                                        ManagementReviewAction.PREPARE,
                                        ManagementReviewAction.HOLD,
                                        ManagementReviewAction.CANCEL));
                case Held _ ->
                        actions.addAll(
                                List.of(
                                        ManagementReviewAction.PREPARE,
                                        ManagementReviewAction.HOLD,
                                        ManagementReviewAction.DECIDE));
                case Signed _ -> actions.add(ManagementReviewAction.ADD);
                case Cancelled _ -> {
                    // It stays as it is.
                }
            }
        }
        if (isChair && state instanceof Held && scope.mayChange(Permission.ANSWER)) {
            actions.add(ManagementReviewAction.SIGN);
        }
        return List.copyOf(actions);
    }
}
