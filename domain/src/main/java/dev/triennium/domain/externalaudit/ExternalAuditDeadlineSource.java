package dev.triennium.domain.externalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By when a team is answered for, an area of concern is closed and a fact of a report can be
/// contested; and that an audit begins with open points.
@DomainService
final class ExternalAuditDeadlineSource implements DeadlineSource {

    static final String TYPE = "ExternalAudit";

    private final ExternalAuditRepository audits;
    private final Clock clock;

    ExternalAuditDeadlineSource(ExternalAuditRepository audits, Clock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return audits.listRunning(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new ExternalAuditId(subject);
        if (!audits.lock(scope, id)) {
            return List.of();
        }
        return of(audits.find(scope, id).orElseThrow(), scope.today(clock));
    }

    Kept.Reminding<ExternalAuditId, ExternalAudit> reminding(Deadlines deadlines) {
        return (scope, id, after) ->
                deadlines.replace(
                        scope,
                        TYPE,
                        id.value(),
                        after == null ? List.of() : of(after, scope.today(clock)));
    }

    /// What can no longer be done falls due no more.
    static List<Deadline> of(ExternalAudit audit, LocalDate today) {
        var all = new ArrayList<Deadline>();
        var override = audit.override();
        if (override != null && audit.report() == null) {
            all.add(
                    deadline(
                            audit,
                            RegisterDeadlineKind.READINESS_OVERRIDE,
                            "override",
                            override.on(),
                            ExternalAuditRule.OVERRIDE.reference()));
        }
        var team = audit.team();
        if (team != null && team.isPending() && isToCome(team.objectUntil(), today)) {
            all.add(
                    deadline(
                            audit,
                            RegisterDeadlineKind.AUDIT_TEAM_ANSWER,
                            "team",
                            team.objectUntil(),
                            ExternalAuditRule.TEAM.reference()));
        }
        var conclusion = audit.conclusion();
        if (conclusion != null && conclusion.outcome() != Stage1Outcome.CANCEL) {
            for (var concern : conclusion.concerns()) {
                if (concern.isOpen()) {
                    all.add(
                            deadline(
                                    audit,
                                    RegisterDeadlineKind.AREA_OF_CONCERN,
                                    "concern/" + concern.finding().value(),
                                    concern.closeBy(),
                                    ExternalAuditRule.CONCERNS.reference()));
                }
            }
        }
        var report = audit.report();
        if (report != null && isToCome(report.factsUntil(), today)) {
            all.add(
                    deadline(
                            audit,
                            RegisterDeadlineKind.AUDIT_REPORT_FACTS,
                            "report",
                            report.factsUntil(),
                            ExternalAuditRule.FACTS.reference()));
        }
        return all;
    }

    private static boolean isToCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today);
    }

    private static Deadline deadline(
            ExternalAudit audit,
            RegisterDeadlineKind kind,
            String slot,
            @Nullable LocalDate dueOn,
            RuleReference rule) {
        return new Deadline(
                RegisterReminders.subject(TYPE, audit.id(), audit.title()),
                kind,
                slot,
                0,
                Objects.requireNonNull(dueOn),
                null,
                Deadline.State.OPEN,
                rule,
                null);
    }
}
