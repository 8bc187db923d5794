package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.tables.records.DeadlineRecord;
import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// Between a deadline and its row.
@Component
class DeadlineRows {

    private final DeadlineKinds kinds;

    DeadlineRows(DeadlineKinds kinds) {
        this.kinds = kinds;
    }

    /// Leaves out what another release, which runs beside this one, has more kinds of.
    Condition areOfKnownKinds() {
        return DEADLINE.KIND.in(kinds.keys());
    }

    TrackedDeadline toDomain(DeadlineRecord row) {
        var subject =
                new DeadlineSubject(
                        row.getSubjectType(),
                        row.getSubjectId(),
                        row.getTitle(),
                        row.getFacts().stream().map(DeadlineRows::toFact).toList());
        var deadline =
                new Deadline(
                        subject,
                        kinds.get(row.getKind()),
                        row.getSlot(),
                        row.getOrdinalNumber(),
                        row.getDueOn(),
                        row.getStartsOn(),
                        Deadline.State.valueOf(row.getState()),
                        new RuleReference(
                                row.getRuleCode(), row.getRuleSource(), row.getRuleSummary()),
                        row.getOwnerId());
        return new TrackedDeadline(
                row.getId(),
                deadline,
                row.getCalendarSequence(),
                row.getHandledUntilOn(),
                row.getAnnounced(),
                row.getNews() == null ? null : News.valueOf(row.getNews()),
                row.getNextReminderAt());
    }

    static DeadlineRecord toRow(TenantId tenant, TrackedDeadline tracked) {
        var deadline = tracked.deadline();
        var subject = deadline.subject();
        return new DeadlineRecord()
                .setTenantId(tenant)
                .setId(tracked.id())
                .setSubjectType(subject.type())
                .setSubjectId(subject.id())
                .setKind(deadline.kind().key())
                .setSlot(deadline.slot())
                .setOrdinalNumber(deadline.ordinal())
                .setDueOn(deadline.dueOn())
                .setStartsOn(deadline.startsOn())
                .setState(deadline.state().name())
                .setRuleCode(deadline.rule().id())
                .setRuleSource(deadline.rule().source())
                .setRuleSummary(deadline.rule().summary())
                .setTitle(subject.title())
                .setFacts(toLines(subject.facts()))
                .setOwnerId(deadline.owner())
                .setCalendarSequence(tracked.sequence())
                .setHandledUntilOn(tracked.handledUntil())
                .setAnnounced(tracked.announced())
                .setNews(tracked.news() == null ? null : tracked.news().name())
                .setNextReminderAt(tracked.nextReminderAt());
    }

    private static DeadlineSubject.Fact toFact(String line) {
        var sign = line.indexOf('=');
        return new DeadlineSubject.Fact(line.substring(0, sign), line.substring(sign + 1));
    }

    private static List<String> toLines(List<DeadlineSubject.Fact> facts) {
        return facts.stream().map(fact -> fact.name() + "=" + fact.value()).toList();
    }
}
