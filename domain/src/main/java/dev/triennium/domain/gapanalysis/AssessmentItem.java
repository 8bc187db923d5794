package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of an assessment and how far its answer has come. Each step returns the item as it
/// is after it, in the next version.
///
/// @param effort what closing the gap takes; null: nobody has said
/// @param assignee who is asked for the answer; null: nobody
/// @param changedBy null: a job
public record AssessmentItem(
        AssessmentItemId id,
        AssessmentId assessment,
        int version,
        Question question,
        AssessmentItemState state,
        Answer answer,
        @Nullable Effort effort,
        @Nullable ColleagueId assignee,
        @Nullable LocalDate dueOn,
        Instant changedAt,
        @Nullable PersonId changedBy)
        implements Aggregate<AssessmentItemId> {

    public AssessmentItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(question);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(changedAt);
        switch (state) {
            case SUBMITTED, ACCEPTED -> {
                if (!answer.result().isAssessed()) {
                    throw new IllegalArgumentException("There is no answer to hand over");
                }
            }
            case OPEN, CHANGES_REQUESTED -> {
                // With or without an answer.
            }
        }
    }

    /// Who works on an item.
    ///
    /// @param person null: a job
    /// @param colleague as whom they may have been asked; null: as nobody
    /// @param judges whether they may judge answers
    record Hand(
            Instant at,
            @Nullable PersonId person,
            @Nullable ColleagueId colleague,
            boolean judges) {

        static Hand of(TenantScope scope, @Nullable ColleagueId colleague, Instant at) {
            return new Hand(
                    at, scope.person(), colleague, scope.permissions().contains(Permission.ASSESS));
        }
    }

    static AssessmentItem asked(
            AssessmentItemId id,
            AssessmentId assessment,
            Question question,
            Instant at,
            @Nullable PersonId by) {
        return new AssessmentItem(
                id,
                assessment,
                1,
                question,
                AssessmentItemState.OPEN,
                Answer.NONE,
                null,
                null,
                null,
                at,
                by);
    }

    /// The same question in another assessment, with this answer. What was accepted still is; what
    /// was under way begins anew.
    ///
    /// @param as the question there
    /// @param isChanged whether it asks something else now, so that the answer must be looked at
    /// @param newDueOn for whoever is asked
    AssessmentItem carriedOver(
            AssessmentItemId newId,
            AssessmentId to,
            Question as,
            boolean isChanged,
            @Nullable LocalDate newDueOn,
            Instant at,
            @Nullable PersonId by) {
        return new AssessmentItem(
                newId,
                to,
                1,
                as,
                switch (state) {
                    case ACCEPTED ->
                            isChanged ? AssessmentItemState.OPEN : AssessmentItemState.ACCEPTED;
                    case OPEN, SUBMITTED, CHANGES_REQUESTED -> AssessmentItemState.OPEN;
                },
                answer,
                effort,
                assignee,
                assignee == null ? null : newDueOn,
                at,
                by);
    }

    /// An answer of someone who judges counts at once, unless it is them who were asked: then they
    /// go the way of every respondent.
    ///
    /// @param newEffort the same as before, unless it is someone who judges
    AssessmentItem answer(Answer given, @Nullable Effort newEffort, Hand hand) {
        if (hand.judges() && !isAssignedTo(hand)) {
            return next(
                    given.result().isAssessed()
                            ? AssessmentItemState.ACCEPTED
                            : AssessmentItemState.OPEN,
                    given,
                    newEffort,
                    hand);
        }
        requireAssigned(hand);
        requireState(state.isWithRespondent(), "The answer was handed over and waits, or counts.");
        if (!hand.judges() && !Objects.equals(newEffort, effort)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    AssessmentRule.ASKED_ANSWER.reference(),
                    List.of("effort"),
                    "What closing a gap takes is said by those who judge.");
        }
        return next(state, given, newEffort, hand);
    }

    /// What whoever works in the scope may do to it now, as long as the assessment is in progress.
    ///
    /// @param own as whom they stand in the staff register; null: they do not
    public List<AssessmentItemAction> allowedActions(TenantScope scope, @Nullable ColleagueId own) {
        var judges = scope.mayChange(Permission.ASSESS);
        var isAsked = assignee != null && assignee.equals(own);
        var isTheirTurn = isAsked && state.isWithRespondent();
        var mayAnswer = scope.mayChange(Permission.ANSWER);
        return Stream.of(AssessmentItemAction.values())
                .filter(
                        action ->
                                switch (action) {
                                    case ANSWER -> mayAnswer && (isAsked ? isTheirTurn : judges);
                                    case ASSIGN -> judges;
                                    case SEND_LINK ->
                                            judges && assignee != null && state.isWithRespondent();
                                    case SUBMIT ->
                                            mayAnswer
                                                    && (judges || isAsked)
                                                    && state.isWithRespondent()
                                                    && answer.result().isAssessed();
                                    case ACCEPT -> judges && state == AssessmentItemState.SUBMITTED;
                                    case REQUEST_CHANGES -> judges && !state.isWithRespondent();
                                })
                .toList();
    }

    AssessmentItem submit(Hand hand) {
        if (!hand.judges()) {
            requireAssigned(hand);
        }
        requireState(state.isWithRespondent(), "The answer was handed over before.");
        requireState(answer.result().isAssessed(), "There is no answer to hand over yet.");
        return next(AssessmentItemState.SUBMITTED, answer, effort, hand);
    }

    AssessmentItem accept(Hand hand) {
        requireState(state == AssessmentItemState.SUBMITTED, "No answer waits for acceptance.");
        return next(AssessmentItemState.ACCEPTED, answer, effort, hand);
    }

    AssessmentItem requestChanges(Hand hand) {
        requireState(!state.isWithRespondent(), "There is no answer to give back.");
        return next(AssessmentItemState.CHANGES_REQUESTED, answer, effort, hand);
    }

    AssessmentItem assign(@Nullable ColleagueId whom, @Nullable LocalDate newDueOn, Hand hand) {
        return new AssessmentItem(
                id,
                assessment,
                version + 1,
                question,
                state,
                answer,
                effort,
                whom,
                whom == null ? null : newDueOn,
                hand.at(),
                hand.person());
    }

    private AssessmentItem next(
            AssessmentItemState newState, Answer newAnswer, @Nullable Effort newEffort, Hand hand) {
        return new AssessmentItem(
                id,
                assessment,
                version + 1,
                question,
                newState,
                newAnswer,
                newEffort,
                assignee,
                dueOn,
                hand.at(),
                hand.person());
    }

    private boolean isAssignedTo(Hand hand) {
        return hand.colleague() != null && hand.colleague().equals(assignee);
    }

    private void requireAssigned(Hand hand) {
        if (!isAssignedTo(hand)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    AssessmentRule.ASKED_ANSWER.reference(),
                    List.of("id"),
                    "This item was not assigned to the caller.");
        }
    }

    private static void requireState(boolean isRight, String sentence) {
        if (!isRight) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    AssessmentRule.ANSWER_THEN_ACCEPTANCE.reference(),
                    List.of("id"),
                    sentence);
        }
    }
}
