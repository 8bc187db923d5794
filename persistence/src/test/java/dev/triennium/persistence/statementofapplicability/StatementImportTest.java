package dev.triennium.persistence.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementCells;
import dev.triennium.domain.statementofapplicability.StatementColumn;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementImportOutcome.Applied;
import dev.triennium.domain.statementofapplicability.StatementImportOutcome.Refused;
import dev.triennium.domain.statementofapplicability.StatementImportPurpose;
import dev.triennium.domain.statementofapplicability.StatementImportService;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.statementofapplicability.StatementReportService;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The way of a workbook from a draft and back into it, on a real database; only the file itself is
/// left out.
@PersistenceTest
class StatementImportTest {

    private static final int CONTROLS = 93;

    @Autowired private StandardRepository standards;
    @Autowired private TestMembers members;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private UploadService uploads;
    @Autowired private StatementReportService reports;
    @Autowired private StatementOfApplicabilityService statements;
    @Autowired private StatementOfApplicabilityRepository repository;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;

    private TenantScope scope;
    private StatementOfApplicability draft;
    private StatementCells cells;
    private StatementImportService imports;

    @BeforeEach
    void makeADraft() {
        var tenant = tenants.tenant();
        scope = members.representative(tenant, Permission.PREPARE_STATEMENT);
        var standard = standards.findByKey("iso-iec-27001-2022").orElseThrow().id();
        draft = statements.create(scope, new CreateStatement(standard, null), null);
        cells = exported();
        imports = service();
    }

    private StatementImportService service() {
        return new StatementImportService(
                new UploadedSheets(uploads, (_, _) -> sheets()),
                reports,
                statements,
                colleagues,
                clock);
    }

    private List<SheetTable> sheets() {
        return cells.sheets();
    }

    private StatementCells exported() {
        return new StatementCells(reports.report(scope, draft.id()), Locale.GERMAN);
    }

    private UploadId sent() throws IOException {
        return sent(StatementImportPurpose.NAME);
    }

    private UploadId sent(String purpose) throws IOException {
        var id = uploads.prepare(scope, new AnnouncedFile(purpose, "a.csv", null), null).id();
        var content = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(uploads.receive(scope, id, null, content))
                .isInstanceOf(UploadReception.Stored.class);
        return id;
    }

    private List<StatementControl> controls() {
        return repository.find(scope, draft.id()).orElseThrow().controls();
    }

    private void includeAll() {
        for (var row = 2; row <= CONTROLS + 1; row++) {
            cells.set(row, StatementColumn.APPLICABLE, "Ja");
            cells.set(row, StatementColumn.REASONS, "Risiko: R-" + row);
            cells.set(row, StatementColumn.IMPLEMENTATION, "Geplant");
        }
    }

    @Test
    void aWorkbookIsTakenInWholeAndOnlyOnce() throws IOException {
        includeAll();
        var upload = sent();
        assertThat(imports.preview(scope, upload, draft.id()).changes()).hasSize(CONTROLS);
        assertThat(imports.apply(scope, upload, draft.id()))
                .isInstanceOfSatisfying(
                        Applied.class,
                        applied -> {
                            assertThat(applied.findings().changes()).hasSize(CONTROLS);
                            assertThat(applied.changed())
                                    .hasSize(CONTROLS)
                                    .allMatch(one -> one.treatment().isJustified());
                            assertThat(applied.statement().facts().version()).isEqualTo(2);
                        });
        assertThat(controls()).allMatch(one -> one.treatment().isJustified());
        assertThat(imports.apply(scope, upload, draft.id()))
                .isInstanceOfSatisfying(
                        Applied.class,
                        again -> {
                            assertThat(again.findings().changes()).isEmpty();
                            assertThat(again.changed()).isEmpty();
                            assertThat(again.statement().facts().version()).isEqualTo(2);
                        });
    }

    @Test
    void aControlThatSomebodyChangedMeanwhileRefusesTheFile() throws IOException {
        var old = cells;
        old.set(2, StatementColumn.JUSTIFICATION, "From the workbook");
        old.set(3, StatementColumn.JUSTIFICATION, "From the workbook");
        cells = exported();
        cells.set(3, StatementColumn.JUSTIFICATION, "Faster");
        assertThat(imports.apply(scope, sent(), draft.id())).isInstanceOf(Applied.class);
        cells = old;
        assertThat(imports.apply(scope, sent(), draft.id()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.findings().problems())
                                        .singleElement()
                                        .satisfies(
                                                problem -> {
                                                    assertThat(problem.row()).isEqualTo(3);
                                                    assertThat(problem.currentVersion())
                                                            .isEqualTo(2);
                                                }));
        assertThat(controls().getFirst().treatment().justification()).isNull();
    }

    @Test
    void aSignedVersionTakesNothingIn() throws IOException {
        includeAll();
        var upload = sent();
        imports.apply(scope, upload, draft.id());
        statements.sign(
                scope, draft.id(), 2, List.of(new RiskAcceptance("Olga", scope.today(clock))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> imports.preview(scope, upload, draft.id()))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-3"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        var upload = sent();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                imports.preview(
                                        scope, upload, new StatementOfApplicabilityId(ids.next())));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> imports.preview(scope, new UploadId(ids.next()), draft.id()))
                .satisfies(e -> assertThat(e.path()).containsExactly("uploadId"));
        var other = sent("ANSWER_IMPORT");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> imports.preview(scope, other, draft.id()));
    }

    @Test
    void aFileThatIsNoWorkbookOfAStatementIsRefused() throws IOException {
        var upload = sent();
        cells.set(1, StatementColumn.REFERENCE, "Something");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> imports.preview(scope, upload, draft.id()))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("uploadId"));
        var broken =
                new StatementImportService(
                        new UploadedSheets(
                                uploads,
                                (_, _) -> {
                                    throw new UnreadableSheetException("The workbook is broken");
                                }),
                        reports,
                        statements,
                        colleagues,
                        clock);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> broken.preview(scope, upload, draft.id()));
    }
}
