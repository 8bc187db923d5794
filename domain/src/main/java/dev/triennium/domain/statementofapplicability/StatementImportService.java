package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Message;
import dev.triennium.domain.answersheet.ReadTables;
import dev.triennium.domain.answersheet.SheetReader;
import dev.triennium.domain.answersheet.SheetTable;
import dev.triennium.domain.answersheet.UnreadableSheetException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes what a statement's workbook says, once people have changed it, into its draft.
@DomainService
public final class StatementImportService {

    /// Somebody who is faster is found by the comparison.
    private static final int MOST_ATTEMPTS = 3;

    private final UploadService uploads;
    private final SheetReader reader;
    private final StatementReportService reports;
    private final StatementOfApplicabilityService statements;
    private final Recipients people;
    private final PersonDirectory directory;
    private final Clock clock;
    private final ReadTables tables = new ReadTables();

    public StatementImportService(
            UploadService uploads,
            SheetReader reader,
            StatementReportService reports,
            StatementOfApplicabilityService statements,
            Recipients people,
            PersonDirectory directory,
            Clock clock) {
        this.uploads = uploads;
        this.reader = reader;
        this.reports = reports;
        this.statements = statements;
        this.people = people;
        this.directory = directory;
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
                return new StatementImportOutcome.Applied(draft.statement(), found);
            }
            try {
                var changed =
                        statements.change(
                                scope,
                                id,
                                draft.statement().facts().version(),
                                List.of(),
                                found.changes().stream().map(FilledStatement::toChange).toList());
                return new StatementImportOutcome.Applied(changed.statement(), found);
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
        return workbook.compare(draft, FilledStatement.byName(names(scope)));
    }

    private Map<PersonId, String> names(TenantScope scope) {
        var here =
                people.list(TenantScopes.of(scope), clock.instant())
                        .getOrDefault(scope.tenant(), List.of());
        var names = new HashMap<PersonId, String>();
        directory
                .list(here.stream().map(Recipient::person).toList())
                .forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private FilledStatement workbook(TenantScope scope, UploadId upload) {
        var workbook =
                FilledStatement.find(read(scope, upload))
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

    private List<SheetTable> read(TenantScope scope, UploadId id) {
        var upload = uploads.get(scope, id, StatementImportPurpose.NAME, "uploadId");
        try {
            return tables.get(upload.file().key(), () -> read(scope, upload));
        } catch (UnreadableSheetException e) {
            throw refused(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetTable> read(TenantScope scope, Upload.Received upload) throws IOException {
        try (var content = uploads.open(scope, upload)) {
            return reader.read(content, upload.type());
        }
    }

    private static ValidationException refused(Message sentence) {
        return new ValidationException("uploadId", sentence);
    }
}
