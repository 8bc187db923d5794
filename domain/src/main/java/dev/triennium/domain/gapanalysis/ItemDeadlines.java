package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.standard.Designations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whose turn an item is, and by when. Two that are equal need no word to the reminders.
///
/// @param asked who is to answer; null: nobody, or not by a certain day
/// @param waits whether an answer waits for acceptance
record ItemDeadlines(@Nullable PersonId asked, @Nullable LocalDate dueOn, boolean waits) {

    static final String SUBJECT_TYPE = "AssessmentItem";

    private static final int DAYS_TO_ACCEPT = 7;

    static final ItemDeadlines NONE = new ItemDeadlines(null, null, false);

    static ItemDeadlines of(AssessmentItem item) {
        if (item.state() == AssessmentItemState.SUBMITTED) {
            return new ItemDeadlines(null, null, true);
        }
        return item.state().isWithRespondent() && item.assignee() != null && item.dueOn() != null
                ? new ItemDeadlines(item.assignee(), item.dueOn(), false)
                : NONE;
    }

    /// @param label what to call the item
    List<Deadline> toList(AssessmentItem item, String label, LocalDate today) {
        var subject =
                new DeadlineSubject(
                        SUBJECT_TYPE,
                        item.id().value(),
                        Designations.withoutEdition(label),
                        List.of(new DeadlineSubject.Fact(GapAnalysisReminders.QUESTION, label)));
        if (waits) {
            // Each submission is a deadline of its own, not the former one on another day.
            return List.of(
                    deadline(
                            subject,
                            GapAnalysisDeadlineKind.ASSESSMENT_ANSWER,
                            "acceptance/" + item.version(),
                            today.plusDays(DAYS_TO_ACCEPT),
                            AssessmentRule.ACCEPTED_IN_TIME,
                            null));
        }
        return asked == null
                ? List.of()
                : List.of(
                        deadline(
                                subject,
                                GapAnalysisDeadlineKind.ASSESSMENT_ITEM,
                                "answer/" + asked.value(),
                                Objects.requireNonNull(dueOn),
                                AssessmentRule.ASKED_IN_TIME,
                                asked));
    }

    private static Deadline deadline(
            DeadlineSubject subject,
            GapAnalysisDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            AssessmentRule rule,
            @Nullable PersonId owner) {
        return new Deadline(
                subject, kind, slot, 0, dueOn, null, Deadline.State.OPEN, rule.reference(), owner);
    }
}
