package dev.triennium.persistence.answersheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.answersheet.AnswerColumn;
import dev.triennium.domain.answersheet.AnswerImport;
import dev.triennium.domain.answersheet.AnswerImportOutcome;
import dev.triennium.domain.answersheet.AnswerImportPurpose;
import dev.triennium.domain.answersheet.AnswerImportService;
import dev.triennium.domain.answersheet.AnswerMapping;
import dev.triennium.domain.answersheet.AssessmentReport;
import dev.triennium.domain.answersheet.AssessmentReportService;
import dev.triennium.domain.answersheet.TestReports;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AnswerService;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.gapanalysis.Exclusions;
import dev.triennium.domain.gapanalysis.ItemVersion;
import dev.triennium.domain.gapanalysis.Requirements;
import dev.triennium.domain.gapanalysis.Successions;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.UnreadableSheetException;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The way of a template from an assessment and back into it, on a real database; only the file
/// itself is left out.
@PersistenceTest
class AnswerImportTest {

    @Autowired private AssessmentRepository assessments;
    @Autowired private AssessmentItemRepository items;
    @Autowired private Requirements requirements;
    @Autowired private Successions successions;
    @Autowired private StandardRepository standards;
    @Autowired private SiteRepository sites;
    @Autowired private Exclusions exclusions;
    @Autowired private TestMembers members;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantTransactions transactions;
    @Autowired private Changes changes;
    @Autowired private UploadService uploads;
    @Autowired private AssessmentReportService reports;
    @Autowired private StatementOfApplicabilityService statements;
    @Autowired private StatementOfApplicabilityRepository statementRows;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;

    private final List<Announcement> news = new ArrayList<>();

    private TenantScope tenant;
    private TenantScope judge;
    private TenantScope employee;
    private AssessmentService service;
    private AnswerService answers;
    private UploadedSheets sheets;
    private AnswerImportService imports;
    private List<List<String>> cells = new ArrayList<>();

    @BeforeEach
    void makePeople() {
        tenant = tenants.tenant();
        judge = member(Role.REPRESENTATIVE);
        employee = member(Role.EMPLOYEE);
        service =
                new AssessmentService(
                        assessments,
                        items,
                        requirements,
                        successions,
                        sites,
                        exclusions,
                        deadlines,
                        changes,
                        ids,
                        clock);
        answers =
                new AnswerService(
                        assessments,
                        items,
                        colleagues,
                        deadlines,
                        transactions,
                        changes,
                        new Announcements(transactions, List.of(news::add)),
                        ids,
                        clock);
        sheets =
                new UploadedSheets(
                        uploads,
                        (_, _) -> {
                            if (cells.isEmpty()) {
                                throw new UnreadableSheetException("The workbook is broken");
                            }
                            return TestReports.sheet(cells);
                        });
        imports = new AnswerImportService(sheets, assessments, items, answers, colleagues, reports);
    }

    private TenantScope member(Role role) {
        PersonId person = tenants.person();
        tenants.colleague(tenant, person);
        return members.member(tenant, person, role, Permission.ANSWER);
    }

    private UploadId sent(TenantScope scope) throws IOException {
        var id =
                uploads.prepare(
                                scope,
                                new AnnouncedFile(AnswerImportPurpose.NAME, "a.csv", null),
                                null)
                        .id();
        var content = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(uploads.receive(scope, id, null, content))
                .isInstanceOf(UploadReception.Stored.class);
        return id;
    }

    private AssessmentId assessment(int siteCount, String... keys) {
        var chosen =
                List.of(keys).stream()
                        .map(key -> standards.findByKey(key).orElseThrow().id())
                        .toList();
        var at = IntStream.range(0, siteCount).mapToObj(_ -> site()).toList();
        return service.create(judge, new CreateAssessment("Gap", chosen, at, null), null).id();
    }

    private SiteId site() {
        var id = new SiteId(ids.next());
        sites.insert(tenant, new Site(id, 1, "Site " + id.value(), "Somewhere", 10));
        return id;
    }

    private void fillIn(AssessmentId assessment) {
        cells = TestReports.cells(reports.report(judge, assessment));
    }

    private void set(int row, AnswerColumn column, String text) {
        cells.get(row - 1).set(TestReports.place(column), text);
    }

    private AssessmentItem item(AssessmentId assessment, int place) {
        return asked(assessment).get(place).item();
    }

    private List<AskedItem> asked(AssessmentId assessment) {
        var ref = Ref.in(judge, assessment);
        return items.listAsked(TenantScopes.of(judge), List.of(ref)).getOrDefault(ref, List.of());
    }

    private void answer(AssessmentId assessment, int place, AssessmentResult result) {
        var item = item(assessment, place);
        answers.answer(
                judge,
                AnswerItem.with(
                        item.id(),
                        item.version(),
                        new Answer(result, null, null, null, List.of())));
    }

    @Test
    void aFilledTemplateIsTakenInWhole() throws IOException {
        var id = assessment(0, "iso-iec-27001-2022");
        fillIn(id);
        var rows = cells.size() - 1;
        assertThat(rows).isGreaterThan(93);
        IntStream.rangeClosed(2, rows + 1)
                .forEach(
                        row -> {
                            set(row, AnswerColumn.RESULT, "Conforming");
                            set(row, AnswerColumn.NOTES, "Row " + row + " 👍 שלום");
                        });
        var upload = sent(judge);
        assertThat(imports.preview(judge, upload, id, null))
                .satisfies(
                        found -> {
                            assertThat(found.changes()).hasSize(rows);
                            assertThat(found.problems()).isEmpty();
                        });
        assertThat(imports.apply(judge, upload, id, null))
                .isInstanceOfSatisfying(
                        AnswerImportOutcome.Applied.class,
                        applied ->
                                assertThat(applied.items())
                                        .hasSize(rows)
                                        .allMatch(item -> item.version() == 2));
        assertThat(news)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(id.value());
                            assertThat(one.parts()).hasSize(rows);
                        });
        assertThat(item(id, 0).answer().notes()).isEqualTo("Row 2 👍 שלום");
        assertThat(asked(id))
                .allMatch(
                        asked ->
                                asked.item().answer().result() == AssessmentResult.CONFORMING
                                        && asked.item().version() == 2);
        assertThat(imports.apply(judge, upload, id, null))
                .isInstanceOfSatisfying(
                        AnswerImportOutcome.Applied.class,
                        again -> assertThat(again.changed()).isZero());
        assertThat(news).hasSize(1);
    }

    /// Transactions of which the first of each of two threads begin together.
    private TenantTransactions meeting() {
        var both = new CyclicBarrier(2);
        var begun = ConcurrentHashMap.newKeySet();
        return new TenantTransactions() {
            @Override
            public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                if (begun.add(Thread.currentThread())) {
                    try {
                        both.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return transactions.inTransaction(scope, work);
            }
        };
    }

    /// Both have compared before either has stored.
    @Test
    void ofTwoEqualImportsAtOnceBothHaveAResult()
            throws IOException, InterruptedException, ExecutionException {
        var id = assessment(0, "iso-iec-27001-2022");
        fillIn(id);
        set(2, AnswerColumn.RESULT, "Conforming");
        var upload = sent(judge);
        var meeting =
                new AnswerImportService(
                        new UploadedSheets(uploads, (_, _) -> TestReports.sheet(cells)),
                        assessments,
                        items,
                        new AnswerService(
                                assessments,
                                items,
                                colleagues,
                                deadlines,
                                meeting(),
                                changes,
                                new Announcements(transactions, List.of(news::add)),
                                ids,
                                clock),
                        colleagues,
                        reports);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> meeting.apply(judge, upload, id, null));
            var second = threads.submit(() -> meeting.apply(judge, upload, id, null));
            assertThat(List.of(first.get(), second.get()))
                    .allMatch(AnswerImportOutcome.Applied.class::isInstance)
                    .extracting(outcome -> ((AnswerImportOutcome.Applied) outcome).changed())
                    .containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void moreRowsThanOneRequestMayHaveAreTakenAtOnce() throws IOException {
        var id = assessment(8, "iso-9001-2015");
        fillIn(id);
        var rows = cells.size() - 1;
        assertThat(rows).isGreaterThan(250);
        IntStream.rangeClosed(2, rows + 1)
                .forEach(row -> set(row, AnswerColumn.RESULT, "Minor gap"));
        assertThat(imports.apply(judge, sent(judge), id, null))
                .isInstanceOf(AnswerImportOutcome.Applied.class);
    }

    @Test
    void oneRowThatSomebodyElseChangedHoldsAllBack() throws IOException {
        var id = assessment(0, "iso-iec-27001-2022");
        fillIn(id);
        answer(id, 1, AssessmentResult.MAJOR_GAP);
        answer(id, 2, AssessmentResult.MAJOR_GAP);
        set(2, AnswerColumn.RESULT, "Conforming");
        set(3, AnswerColumn.RESULT, "Conforming");
        assertThat(imports.apply(judge, sent(judge), id, null))
                .isInstanceOfSatisfying(
                        AnswerImportOutcome.Refused.class,
                        refused ->
                                assertThat(refused.findings().problems())
                                        .extracting(
                                                AnswerImport.Problem::row,
                                                AnswerImport.Problem::currentVersion)
                                        .containsExactly(tuple(3, 2)));
        assertThat(item(id, 0).answer()).isEqualTo(Answer.NONE);
        assertThat(item(id, 1).answer().result()).isEqualTo(AssessmentResult.MAJOR_GAP);
    }

    @Test
    void aFileOfAnotherAssessmentChangesNothing() throws IOException {
        fillIn(assessment(0, "iso-iec-27001-2022"));
        set(2, AnswerColumn.RESULT, "Conforming");
        var other = assessment(0, "iso-iec-27001-2022");
        assertThat(imports.apply(judge, sent(judge), other, null))
                .isInstanceOfSatisfying(
                        AnswerImportOutcome.Refused.class,
                        refused ->
                                assertThat(refused.findings().problems())
                                        .hasSize(cells.size() - 1));
        assertThat(item(other, 0).answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void anEmployeeAnswersOnlyWhatTheyWereAsked() throws IOException {
        var id = assessment(0, "iso-iec-27001-2022");
        fillIn(id);
        set(2, AnswerColumn.RESULT, "Conforming");
        assertThat(imports.preview(employee, sent(employee), id, null).problems())
                .extracting(one -> one.message().toString())
                .containsExactly("This item was not assigned to the caller.");
    }

    @Test
    void aChecklistOfTheirOwnIsTakenIn() throws IOException {
        var id = assessment(0, "iso-9001-2026", "iso-iec-27001-2022");
        cells =
                List.of(
                        List.of("Clause", "State"),
                        List.of("A.5.7 Threat intelligence", "so-so"),
                        List.of("ISO 9001:2026 4.1", "fine"),
                        List.of("77.7", "fine"));
        var mapping =
                new AnswerMapping(
                        null,
                        1,
                        Map.of(AnswerColumn.REQUIREMENT, "A", AnswerColumn.RESULT, "B"),
                        Map.of(
                                "so so", AssessmentResult.MINOR_GAP,
                                "Fine", AssessmentResult.CONFORMING));
        var upload = sent(judge);
        assertThat(sheets.tables(judge, upload).getFirst().rowCount()).isEqualTo(3);
        assertThat(imports.preview(judge, upload, id, mapping).notices())
                .extracting(SheetNotice::row)
                .containsExactly(4);
        assertThat(imports.apply(judge, upload, id, mapping))
                .isInstanceOfSatisfying(
                        AnswerImportOutcome.Applied.class,
                        applied -> assertThat(applied.changed()).isEqualTo(2));
        assertThat(asked(id))
                .extracting(asked -> asked.item().answer().result())
                .filteredOn(AssessmentResult::isAssessed)
                .containsExactlyInAnyOrder(AssessmentResult.CONFORMING, AssessmentResult.MINOR_GAP);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> sheets.tables(employee, upload));
    }

    @Test
    void aRespondentsTemplateHoldsWhatTheyWereAsked() {
        var id = assessment(0, "iso-9001-2026", "iso-iec-27001-2022");
        assertThat(reports.template(employee, id).rows()).isEmpty();
        var asked = item(id, 1);
        answers.assign(
                judge,
                id,
                List.of(new ItemVersion(asked.id(), asked.version())),
                colleagues
                        .find(tenant, Objects.requireNonNull(employee.person()))
                        .orElseThrow()
                        .id(),
                null);
        assertThat(reports.template(employee, id).rows())
                .extracting(row -> row.item().id())
                .containsExactly(asked.id());
        assertThat(reports.template(judge, id).rows()).hasSameSizeAs(asked(id));
    }

    @Test
    void aReportCountsByEditionAndChapter() {
        var id = assessment(0, "iso-9001-2026", "iso-iec-27001-2022");
        answer(id, 0, AssessmentResult.CONFORMING);
        var report = reports.report(judge, id);
        assertThat(report.scores())
                .filteredOn(AssessmentReport.ScoreLine::isEdition)
                .extracting(AssessmentReport.ScoreLine::label)
                .containsExactly("ISO 9001:2026", "ISO/IEC 27001:2022");
        assertThat(report.scores())
                .extracting(AssessmentReport.ScoreLine::label)
                .contains("4 Context of the organization", "A.5 Organizational");
        assertThat(report.scores().get(1).score().counts().conforming()).isEqualTo(1);
        assertThat(report.rows().getFirst().parts()).hasSize(2);
    }

    @Test
    void anUploadIsUsedByWhoeverSentIt() throws IOException {
        var id = assessment(0, "iso-iec-27001-2022");
        fillIn(id);
        var upload = sent(judge);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> imports.preview(employee, upload, id, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("uploadId"));
    }

    @Test
    void whatIsNoTemplateIsRefusedByName() throws IOException {
        var id = assessment(0, "iso-iec-27001-2022");
        var upload = sent(judge);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> imports.preview(judge, upload, id, null))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("uploadId"));
        cells = List.of(List.of("a", "b"), List.of("1", "2"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> imports.preview(judge, upload, id, null));
    }

    @Test
    void aStatementStartsFromWhatWasAssessed() {
        var standard = standards.findByKey("iso-iec-27001-2022").orElseThrow().id();
        var id = assessment(0, "iso-iec-27001-2022");
        var asked = asked(id);
        var place =
                IntStream.range(0, asked.size())
                        .filter(index -> asked.get(index).parts().getFirst().control() != null)
                        .findFirst()
                        .orElseThrow();
        answer(id, place, AssessmentResult.MINOR_GAP);
        Assessment.Facts facts = assessments.find(judge, id).orElseThrow().facts();
        var statement = statements.create(judge, new CreateStatement(standard, facts.id()), null);
        assertThat(statement.facts().assessment()).isEqualTo(id);
        var whole = statementRows.find(judge, statement.id()).orElseThrow();
        var first = whole.controls().getFirst().treatment();
        assertThat(first.applicable()).isTrue();
        assertThat(first.implementation()).isEqualTo(ImplementationState.PARTIAL);
    }
}
