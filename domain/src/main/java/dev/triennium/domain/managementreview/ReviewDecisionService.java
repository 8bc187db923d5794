package dev.triennium.domain.managementreview;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps what management reviews decide, and follows it until it is carried out.
@DomainService
public final class ReviewDecisionService {

    /// Of one review.
    public static final int MAX_DECISIONS = 100;

    private final ReviewDecisionRepository decisions;
    private final ManagementReviewRepository reviews;
    private final Registers registers;
    private final Changes changes;
    private final Kept<ReviewDecisionId, ReviewDecision> kept;
    private final IdGenerator ids;
    private final Clock clock;

    public ReviewDecisionService(
            ReviewDecisionRepository decisions,
            ManagementReviewRepository reviews,
            Registers registers,
            Changes changes,
            Deadlines deadlines,
            IdGenerator ids,
            Clock clock) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.registers = registers;
        this.changes = changes;
        this.kept =
                Kept.in(decisions, ReviewDecisionDeadlineSource.TYPE)
                        .reminding(
                                new ReviewDecisionDeadlineSource(decisions)
                                        .reminding(deadlines, Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    private record Added(ManagementReviewId review, ReviewDecision.Content content) {}

    /// @throws dev.triennium.domain.error.RuleViolationException when the review was not held, or
    ///     is signed
    public ReviewDecision add(
            TenantScope scope,
            ManagementReviewId review,
            ReviewDecision.Content content,
            @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                new Added(review, content),
                ReviewDecisionId::new,
                () -> {
                    lockUnsigned(scope, review, "reviewId").requireHeld();
                    if (decisions.count(scope, review) >= MAX_DECISIONS) {
                        throw new LimitExceededException(
                                "reviewId",
                                MAX_DECISIONS,
                                "A review has at most {0} decisions.",
                                MAX_DECISIONS);
                    }
                    registers.requireOwner(scope, null, content.owner());
                    requireDue(scope, null, content.dueOn());
                    return new ReviewDecision(
                            new ReviewDecisionId(ids.next()), 1, review, content, null, null);
                });
    }

    /// Nobody signs it until the transaction ends.
    private ManagementReview lockUnsigned(
            TenantScope scope, ManagementReviewId review, String field) {
        if (!reviews.lock(scope, review)) {
            throw new NotFoundException(field);
        }
        var found =
                reviews.find(scope, review)
                        .orElseThrow(() -> new NotFoundException(field))
                        .review();
        found.requireOpen();
        return found;
    }

    /// A day that stays may have passed.
    private void requireDue(
            TenantScope scope, @Nullable LocalDate before, @Nullable LocalDate day) {
        if (day != null && !day.equals(before)) {
            DayRange.DUE.require("dueOn", day, scope.today(clock));
        }
    }

    /// @param edit makes the new content from the stored one
    public ReviewDecision change(
            TenantScope scope,
            ReviewDecisionId id,
            UnaryOperator<ReviewDecision.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    lockUnsigned(scope, before.review(), "id");
                    var content = edit.apply(before.content());
                    registers.requireOwner(scope, before.owner(), content.owner());
                    requireDue(scope, before.dueOn(), content.dueOn());
                    return before.with(content);
                });
    }

    /// @param doneOn null: today
    public ReviewDecision complete(
            TenantScope scope,
            ReviewDecisionId id,
            @Nullable LocalDate doneOn,
            String result,
            int expectedVersion) {
        var today = scope.today(clock);
        var day = doneOn == null ? today : DayRange.HAPPENED.require("doneOn", doneOn, today);
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireAfterMeeting(scope, before.review(), day);
                    return before.done(day, result);
                });
    }

    private void requireAfterMeeting(TenantScope scope, ManagementReviewId review, LocalDate day) {
        var ref = Ref.in(scope, review);
        var meeting =
                Objects.requireNonNull(reviews.list(TenantScopes.of(scope), List.of(ref)).get(ref))
                        .state()
                        .findMeeting();
        if (meeting != null && day.isBefore(meeting.on())) {
            throw ReviewRule.DECISIONS_DONE.refused(
                    List.of("doneOn"), "It was decided on {0}.", meeting.on());
        }
    }

    public ReviewDecision reopen(TenantScope scope, ReviewDecisionId id, int expectedVersion) {
        return changes.change(scope, kept, id, expectedVersion, ReviewDecision::reopened);
    }

    void handOver(TenantScope scope, ReviewDecisionId id, ColleagueId to) {
        changes.change(scope, kept, id, before -> before.ownedBy(to));
    }
}
