package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.standard.Designations;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose turn an item is, and by when. Two that are equal need no word to the reminders.
///
/// @param asked who is to answer; null: nobody, or not by a certain day
/// @param waits whether an answer waits for acceptance
record ItemDeadlines(@Nullable ColleagueId asked, @Nullable LocalDate dueOn, boolean waits) {

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

    /// The deadlines of the items, by their ids.
    static Map<UUID, List<Deadline>> list(
            TenantScope scope, AssessmentItemRepository stored, Collection<AssessmentItem> items) {
        var ids = items.stream().map(AssessmentItem::id).toList();
        var labels = stored.listLabels(scope, ids);
        var waiting =
                items.stream().filter(item -> of(item).waits).map(AssessmentItem::id).toList();
        var handedOver =
                waiting.isEmpty()
                        ? Map.<AssessmentItemId, HandOver>of()
                        : stored.listHandOvers(scope, waiting);
        var deadlines = new LinkedHashMap<UUID, List<Deadline>>();
        for (var item : items) {
            deadlines.put(
                    item.id().value(),
                    of(item).toList(
                                    item,
                                    labels.getOrDefault(item.id(), ""),
                                    handedOver.get(item.id()),
                                    scope.zone()));
        }
        return deadlines;
    }

    private List<Deadline> toList(
            AssessmentItem item, String label, @Nullable HandOver handOver, ZoneId zone) {
        var subject =
                new DeadlineSubject(
                        SUBJECT_TYPE,
                        item.id().value(),
                        Designations.withoutEdition(label),
                        List.of(new DeadlineSubject.Fact(GapAnalysisReminders.QUESTION, label)));
        if (waits) {
            // Each one is a deadline of its own, not the former one on another day.
            var latest = Objects.requireNonNull(handOver);
            return List.of(
                    deadline(
                            subject,
                            GapAnalysisDeadlineKind.ASSESSMENT_ANSWER,
                            "acceptance/" + latest.turn().value(),
                            LocalDate.ofInstant(latest.at(), zone).plusDays(DAYS_TO_ACCEPT),
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
            @Nullable ColleagueId owner) {
        return new Deadline(
                subject, kind, slot, 0, dueOn, null, Deadline.State.OPEN, rule.reference(), owner);
    }
}
