package dev.triennium.domain.managementreview;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that a management review decided. One that somebody carries out by a day is followed
/// until it is done, also once the review is signed.
///
/// @param doneOn null: it is open
/// @param result what came of it
public record ReviewDecision(
        ReviewDecisionId id,
        int version,
        ManagementReviewId review,
        Content content,
        @Nullable LocalDate doneOn,
        @Nullable String result)
        implements Aggregate<ReviewDecisionId>, Owned<ReviewDecisionId, ReviewDecision> {

    public static final int MAX_RESULT = 2_000;

    /// @param owner who carries it out; null: nobody has to
    /// @param dueOn by when; null: by no certain day
    public record Content(String text, @Nullable ColleagueId owner, @Nullable LocalDate dueOn) {

        public static final int MAX_TEXT = 2_000;

        public Content {
            Objects.requireNonNull(text);
        }
    }

    public ReviewDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(review);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.text();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return content.dueOn();
    }

    @Override
    public boolean isOpen() {
        return doneOn == null;
    }

    @Override
    public ReviewDecision ownedBy(ColleagueId colleague) {
        return with(new Content(content.text(), colleague, content.dueOn()));
    }

    ReviewDecision with(Content changed) {
        requireOpen();
        return new ReviewDecision(id, version + 1, review, changed, null, null);
    }

    ReviewDecision done(LocalDate day, @Nullable String cameOfIt) {
        requireOpen();
        return new ReviewDecision(id, version + 1, review, content, day, cameOfIt);
    }

    ReviewDecision reopened() {
        if (isOpen()) {
            throw ReviewRule.mismatch("The decision is not carried out.");
        }
        return new ReviewDecision(id, version + 1, review, content, null, null);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw ReviewRule.mismatch("The decision is carried out.");
        }
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param isSigned whether the review is
    public List<ReviewDecisionAction> allowedActions(TenantScope scope, boolean isSigned) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        if (!isOpen()) {
            return List.of(ReviewDecisionAction.REOPEN);
        }
        var actions = new ArrayList<>(List.of(ReviewDecisionAction.COMPLETE));
        if (!isSigned) {
            actions.addFirst(ReviewDecisionAction.CHANGE);
        }
        return List.copyOf(actions);
    }
}
