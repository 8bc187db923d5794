package dev.triennium.persistence.reminder;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.tables.records.DeadlineRecord;

/// Between a deadline and its row.
final class DeadlineRows {

    private DeadlineRows() {}

    static TrackedDeadline toDomain(DeadlineRecord row) {
        var subject =
                new DeadlineSubject(
                        row.getSubjectType(),
                        row.getSubjectId(),
                        row.getStandard(),
                        row.getCertificateNumber(),
                        row.getCertificationBody());
        var deadline =
                new Deadline(
                        subject,
                        DeadlineKind.valueOf(row.getKind()),
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
                row.getNews() == null ? null : News.valueOf(row.getNews()));
    }

    static DeadlineRecord toRow(TenantId tenant, TrackedDeadline tracked) {
        var deadline = tracked.deadline();
        var subject = deadline.subject();
        return new DeadlineRecord()
                .setTenantId(tenant)
                .setId(tracked.id())
                .setSubjectType(subject.type())
                .setSubjectId(subject.id())
                .setKind(deadline.kind().name())
                .setSlot(deadline.slot())
                .setOrdinalNumber(deadline.ordinal())
                .setDueOn(deadline.dueOn())
                .setStartsOn(deadline.startsOn())
                .setState(deadline.state().name())
                .setRuleCode(deadline.rule().id())
                .setRuleSource(deadline.rule().source())
                .setRuleSummary(deadline.rule().summary())
                .setStandard(subject.standard())
                .setCertificateNumber(subject.certificateNumber())
                .setCertificationBody(subject.certificationBody())
                .setOwnerId(deadline.owner())
                .setCalendarSequence(tracked.sequence())
                .setHandledUntilOn(tracked.handledUntil())
                .setAnnounced(tracked.announced())
                .setNews(tracked.news() == null ? null : tracked.news().name())
                .setNextReminderAt(tracked.nextReminderAt().orElse(null));
    }
}
