package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.DocumentContents;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRevisionId;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.internalaudit.InternalAuditPages;
import dev.triennium.domain.internalaudit.InternalAuditPrinting;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewMinutesPages;
import dev.triennium.domain.managementreview.ReviewMinutesService;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementReportService;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes what was fixed at a cut-off, each as it can be downloaded elsewhere, too.
@DomainService
final class PackageContents {

    private final DocumentContents documents;
    private final EvidenceRepository evidence;
    private final EvidenceService evidenceFiles;
    private final KeptFileService files;
    private final InternalAuditPrinting reports;
    private final InternalAuditPages reportPages;
    private final ReviewMinutesService minutes;
    private final ReviewMinutesPages minutesPages;
    private final StatementReportService statements;
    private final StatementSheets statementSheets;
    private final NonconformityResponseService responses;

    PackageContents(
            DocumentContents documents,
            EvidenceRepository evidence,
            EvidenceService evidenceFiles,
            KeptFileService files,
            InternalAuditPrinting reports,
            InternalAuditPages reportPages,
            ReviewMinutesService minutes,
            ReviewMinutesPages minutesPages,
            StatementReportService statements,
            StatementSheets statementSheets,
            NonconformityResponseService responses) {
        this.documents = documents;
        this.evidence = evidence;
        this.evidenceFiles = evidenceFiles;
        this.files = files;
        this.reports = reports;
        this.reportPages = reportPages;
        this.minutes = minutes;
        this.minutesPages = minutesPages;
        this.statements = statements;
        this.statementSheets = statementSheets;
        this.responses = responses;
    }

    void write(TenantScope scope, PackagedFile file, PackageWriter writer) throws IOException {
        switch (file.source().kind()) {
            case DOCUMENT_VERSION -> document(scope, file, writer);
            case EVIDENCE -> evidence(scope, file, writer);
            case INTERNAL_AUDIT_REPORT -> {
                var report = reports.print(scope, new InternalAuditReportId(file.fixed()));
                writer.add(file, FileType.PDF.ending(), out -> reportPages.write(report, out));
            }
            case MANAGEMENT_REVIEW -> {
                var printed = minutes.get(scope, new ManagementReviewId(file.fixed()));
                writer.add(file, FileType.PDF.ending(), out -> minutesPages.write(printed, out));
            }
            case STATEMENT_OF_APPLICABILITY -> {
                var statement =
                        statements.report(scope, new StatementOfApplicabilityId(file.fixed()));
                writer.add(
                        file, FileType.XLSX.ending(), out -> statementSheets.write(statement, out));
            }
            case NONCONFORMITY_RESPONSE -> {
                var type = file.form() == PackagedFile.Form.WORKBOOK ? FileType.XLSX : FileType.PDF;
                copy(
                        scope,
                        file,
                        responses
                                .findFile(scope, new NonconformityResponseId(file.fixed()), type)
                                .orElseThrow(() -> new NotFoundException("id")),
                        writer);
            }
        }
    }

    private void document(TenantScope scope, PackagedFile file, PackageWriter writer)
            throws IOException {
        var content = documents.get(scope, new DocumentVersionId(file.fixed()));
        writer.add(
                file,
                content.ending(),
                out -> {
                    try (var in = documents.open(scope, content)) {
                        in.transferTo(out);
                    }
                });
    }

    private void evidence(TenantScope scope, PackagedFile file, PackageWriter writer)
            throws IOException {
        var ref = Ref.in(scope, new EvidenceRevisionId(file.fixed()));
        var revision = evidence.listRevisions(TenantScopes.of(scope), List.of(ref)).get(ref);
        if (revision == null) {
            throw new NotFoundException("id");
        }
        switch (revision.content()) {
            case EvidenceContent.OfFile _ ->
                    copy(
                            scope,
                            file,
                            evidenceFiles
                                    .findFile(scope, ref.id())
                                    .orElseThrow(() -> new NotFoundException("id")),
                            writer);
            case EvidenceContent.OfLink(var url) ->
                    writer.add(
                            file,
                            FileType.TEXT.ending(),
                            out -> out.write((url + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void copy(TenantScope scope, PackagedFile file, KeptFile kept, PackageWriter writer)
            throws IOException {
        writer.add(
                file,
                kept.type().ending(),
                out -> {
                    try (var in = files.open(scope, kept)) {
                        in.transferTo(out);
                    }
                });
    }
}
