package dev.triennium.domain.internalaudit;

import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deadlines of internal audits.
final class InternalAuditDeadlines {

    static final String TYPE = "InternalAudit";

    private InternalAuditDeadlines() {}

    static List<Deadline> of(InternalAudit audit) {
        return switch (audit.facts().state()) {
            case InternalAudit.State.Planned _ -> planned(audit);
            case InternalAudit.State.UnderWay _, InternalAudit.State.Reported _ ->
                    List.of(report(audit));
            case InternalAudit.State.Signed _, InternalAudit.State.Cancelled _ -> List.of();
        };
    }

    private static List<Deadline> planned(InternalAudit audit) {
        var day = audit.facts().content().startsOn();
        var deadlines = new ArrayList<Deadline>();
        deadlines.add(
                deadline(
                        audit,
                        InternalAuditDeadlineKind.AUDIT_TO_BEGIN,
                        "begin",
                        day,
                        InternalAuditRule.IN_PROGRAMME,
                        null));
        for (var one : audit.team()) {
            deadlines.add(
                    deadline(
                            audit,
                            InternalAuditDeadlineKind.AUDIT_AHEAD,
                            "team/" + one.colleague().value(),
                            day,
                            InternalAuditRule.IN_PROGRAMME,
                            one.colleague()));
        }
        deadlines.add(report(audit));
        return deadlines;
    }

    private static Deadline report(InternalAudit audit) {
        return deadline(
                audit,
                InternalAuditDeadlineKind.AUDIT_REPORT,
                "report",
                audit.facts().content().reportDueOn(),
                InternalAuditRule.REPORT_IN_TIME,
                audit.lead().map(InternalAudit.Member::colleague).orElse(null));
    }

    private static Deadline deadline(
            InternalAudit audit,
            InternalAuditDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            InternalAuditRule rule,
            @Nullable ColleagueId owner) {
        var title = RegisterReminders.shortened(audit.facts().content().title());
        return new Deadline(
                new DeadlineSubject(
                        TYPE,
                        audit.id().value(),
                        title,
                        List.of(
                                new DeadlineSubject.Fact(InternalAuditReminders.AUDIT, title),
                                new DeadlineSubject.Fact(
                                        InternalAuditReminders.NUMBER,
                                        Integer.toString(audit.facts().number())))),
                kind,
                slot,
                0,
                dueOn,
                null,
                Deadline.State.OPEN,
                rule.reference(),
                owner);
    }
}
