package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.List;

/// Takes what a statement's workbook says, once people have changed it, into its draft.
@DomainService
public final class StatementImportService {

    /// Somebody who is faster is found by the comparison.
    private static final int MOST_ATTEMPTS = 3;

    private final UploadedSheets sheets;
    private final StatementReportService reports;
    private final StatementOfApplicabilityService statements;
    private final ColleagueRepository colleagues;
    private final Clock clock;

    public StatementImportService(
            UploadedSheets sheets,
            StatementReportService reports,
            StatementOfApplicabilityService statements,
            ColleagueRepository colleagues,
            Clock clock) {
        this.sheets = sheets;
        this.reports = reports;
        this.statements = statements;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// What the file would do. It changes nothing.
    public StatementImport preview(
            TenantScope scope, UploadId upload, StatementOfApplicabilityId statement) {
        var draft = draft(scope, statement);
        return compare(scope, workbook(scope, upload), draft);
    }

    /// All rows or none. A file that says only what is stored, because it was taken in before,
    /// changes nothing.
    public StatementImportOutcome apply(
            TenantScope scope, UploadId upload, StatementOfApplicabilityId id) {
        draft(scope, id);
        var workbook = workbook(scope, upload);
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var draft = draft(scope, id);
            var found = compare(scope, workbook, draft);
            if (!found.isFine()) {
                return new StatementImportOutcome.Refused(found);
            }
            if (found.changes().isEmpty()) {
                return new StatementImportOutcome.Applied(draft.statement(), List.of(), found);
            }
            try {
                var changed =
                        statements.change(
                                scope,
                                id,
                                draft.statement().facts().version(),
                                List.of(),
                                found.changes().stream().map(FilledStatement::toChange).toList());
                return new StatementImportOutcome.Applied(
                        changed.statement(), changed.controls(), found);
            } catch (VersionConflictException _) {
                // What the other one changed is compared in the next round.
            }
        }
        throw refused(Message.of("Others are changing the same draft; try again."));
    }

    private StatementReport draft(TenantScope scope, StatementOfApplicabilityId id) {
        var report = reports.report(scope, id);
        report.statement().asDraft();
        return report;
    }

    private StatementImport compare(
            TenantScope scope, FilledStatement workbook, StatementReport draft) {
        return workbook.compare(draft, FilledStatement.byName(working(scope)));
    }

    /// Whoever may become an owner today.
    private List<Colleague> working(TenantScope scope) {
        var today = scope.today(clock);
        return colleagues
                .listAll(TenantScopes.of(scope))
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .filter(one -> one.isActive(today))
                .toList();
    }

    private FilledStatement workbook(TenantScope scope, UploadId upload) {
        var workbook =
                FilledStatement.find(sheets.read(scope, upload, StatementImportPurpose.NAME))
                        .orElseThrow(
                                () ->
                                        refused(
                                                Message.of(
                                                        "No sheet has the headings of a statement's workbook.")));
        if (workbook.size() > StatementOfApplicabilityService.MAX_CHANGES) {
            throw refused(
                    Message.of(
                            "At most {0} rows are read.",
                            StatementOfApplicabilityService.MAX_CHANGES));
        }
        return workbook;
    }

    private static ValidationException refused(Message sentence) {
        return new ValidationException("uploadId", sentence);
    }
}
