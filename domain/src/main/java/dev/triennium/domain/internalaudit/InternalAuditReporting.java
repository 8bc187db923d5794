package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.internalaudit.InternalAuditReport.Signature;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Writes the reports of internal audits, and takes the signatures.
@DomainService
public final class InternalAuditReporting {

    private final InternalAuditRepository audits;
    private final InternalAuditQuestionRepository questions;
    private final InternalAuditReportRepository reports;
    private final InternalAuditSnapshots snapshots;
    private final ColleagueRepository colleagues;
    private final GrantRepository grants;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<InternalAuditId, InternalAudit> kept;
    private final Kept<InternalAuditReportId, InternalAuditReport> keptReports;
    private final IdGenerator ids;
    private final Clock clock;

    public InternalAuditReporting(
            InternalAuditRepository audits,
            InternalAuditQuestionRepository questions,
            InternalAuditReportRepository reports,
            InternalAuditSnapshots snapshots,
            InternalAuditKeeping keeping,
            ColleagueRepository colleagues,
            GrantRepository grants,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.audits = audits;
        this.questions = questions;
        this.reports = reports;
        this.snapshots = snapshots;
        this.colleagues = colleagues;
        this.grants = grants;
        this.transactions = transactions;
        this.changes = changes;
        this.kept = keeping.kept();
        this.keptReports = Kept.in(reports, "InternalAuditReport");
        this.ids = ids;
        this.clock = clock;
    }

    /// An audit, and the version of its report that is worked on.
    public record Reported(InternalAudit audit, InternalAuditReport report) {}

    /// Ends the work on the checklist, and writes the first version of the report.
    public Reported report(
            TenantScope scope,
            InternalAuditId id,
            InternalAuditReport.Content content,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    if (!audits.lock(scope, id)) {
                        throw new NotFoundException("id");
                    }
                    var audit =
                            changes.change(
                                    scope,
                                    kept,
                                    id,
                                    expectedVersion,
                                    before -> {
                                        var after = before.reported(step(scope));
                                        requireAnswered(scope, id);
                                        return after;
                                    });
                    var report =
                            new InternalAuditReport(
                                    new InternalAuditReportId(ids.next()),
                                    1,
                                    id,
                                    1,
                                    null,
                                    content,
                                    step(scope),
                                    new InternalAuditReport.State.Draft());
                    changes.insert(scope, keptReports, report);
                    return new Reported(audit, report);
                });
    }

    private void requireAnswered(TenantScope scope, InternalAuditId id) {
        var open = 0;
        var notRaised = 0;
        for (var one : InternalAuditQuestionRepository.of(questions, scope, id)) {
            if (one.answer() == null) {
                open++;
            } else if (one.answer().result() == InternalAuditResult.NONCONFORMITY
                    && one.nonconformity() == null) {
                notRaised++;
            }
        }
        if (open > 0) {
            throw InternalAuditRule.ALL_ANSWERED.refused(
                    "id", "{0,choice,1#One question has|1<{0} questions have} no result.", open);
        }
        if (notRaised > 0) {
            throw InternalAuditRule.ALL_ANSWERED.refused(
                    "id",
                    "{0,choice,1#One nonconformity does|1<{0} nonconformities do} not stand in the"
                            + " register.",
                    notRaised);
        }
    }

    public InternalAuditReport change(
            TenantScope scope,
            InternalAuditReportId id,
            UnaryOperator<InternalAuditReport.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptReports,
                id,
                expectedVersion,
                before -> before.with(edit.apply(before.content())));
    }

    public Reported sign(
            TenantScope scope, InternalAuditReportId id, ReportSigner as, int expectedVersion) {
        return switch (as) {
            case LEAD_AUDITOR -> signAsLead(scope, id, expectedVersion);
            case REPRESENTATIVE -> signAsRepresentative(scope, id, expectedVersion);
        };
    }

    private Reported signAsLead(TenantScope scope, InternalAuditReportId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    // Once it is reported, nothing but its state changes.
                    var audit =
                            auditOf(
                                    scope,
                                    reports.find(scope, id)
                                            .orElseThrow(() -> new NotFoundException("id")));
                    var report =
                            changes.change(
                                    scope,
                                    keptReports,
                                    id,
                                    expectedVersion,
                                    before -> {
                                        var after =
                                                before.signedByLead(leadSignature(scope, audit));
                                        reports.freeze(
                                                scope,
                                                id,
                                                snapshots.people(scope, audit),
                                                snapshots.findings(scope, audit));
                                        return after;
                                    });
                    return new Reported(audit, report);
                });
    }

    private InternalAudit auditOf(TenantScope scope, InternalAuditReport report) {
        return audits.find(scope, report.audit()).orElseThrow();
    }

    /// Whoever has a login signs themselves; for whoever has none, somebody notes it who has it on
    /// paper.
    private Signature leadSignature(TenantScope scope, InternalAudit audit) {
        var lead = lead(scope, audit);
        if (lead.person() != null && !lead.person().equals(scope.person())) {
            throw InternalAuditRule.SIGNED_BY_TWO.refused(
                    "id", "{0} signs this as the lead auditor.", lead.name());
        }
        return new Signature(
                clock.instant(), person(scope), lead.name(), lead.profile().function());
    }

    private Colleague lead(TenantScope scope, InternalAudit audit) {
        return colleagues.find(scope, audit.lead().orElseThrow().colleague()).orElseThrow();
    }

    private Reported signAsRepresentative(
            TenantScope scope, InternalAuditReportId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var report =
                            changes.change(
                                    scope,
                                    keptReports,
                                    id,
                                    expectedVersion,
                                    before ->
                                            before.signedByRepresentative(
                                                    representative(scope, before)));
                    var audit =
                            changes.change(
                                    scope,
                                    kept,
                                    report.audit(),
                                    one -> one.signed(clock.instant()));
                    return new Reported(audit, report);
                });
    }

    private Signature representative(TenantScope scope, InternalAuditReport report) {
        var person = person(scope);
        if (grants
                .list(person, Set.of(scope.tenant()), clock.instant())
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .noneMatch(one -> one.role() == Role.REPRESENTATIVE)) {
            throw InternalAuditRule.SIGNED_BY_TWO.refused(
                    "as", "Only a management representative signs as one.");
        }
        if (person.equals(lead(scope, auditOf(scope, report)).person())) {
            throw InternalAuditRule.SIGNED_BY_TWO.refused(
                    "as", "Lead auditor and representative are two people.");
        }
        var colleague =
                colleagues
                        .find(scope, person)
                        .orElseThrow(
                                () ->
                                        InternalAuditRule.SIGNED_BY_TWO.refused(
                                                "as",
                                                "Whoever signs stands in the staff register."));
        return new Signature(
                clock.instant(), person, colleague.name(), colleague.profile().function());
    }

    /// Begins another version of a signed report, from what its last one says; that stays.
    public Reported correct(
            TenantScope scope, InternalAuditReportId id, String why, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var former =
                            reports.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
                    if (former.version() != expectedVersion) {
                        throw new VersionConflictException(former.version());
                    }
                    var audit =
                            changes.change(scope, kept, former.audit(), InternalAudit::reopened);
                    var ref = Ref.in(scope, former.audit());
                    var last = reports.count(TenantScopes.of(scope), List.of(ref)).get(ref);
                    var next =
                            former.corrected(
                                    new InternalAuditReportId(ids.next()),
                                    Objects.requireNonNull(last),
                                    why,
                                    step(scope));
                    if (next.number() > InternalAuditReport.MAX) {
                        throw new LimitExceededException(
                                "id",
                                InternalAuditReport.MAX,
                                "A report has at most {0} versions.",
                                InternalAuditReport.MAX);
                    }
                    changes.insert(scope, keptReports, next);
                    return new Reported(audit, next);
                });
    }

    private InternalAudit.Step step(TenantScope scope) {
        return new InternalAudit.Step(clock.instant(), person(scope));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }
}
