package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.evidence.AddEvidence;
import dev.triennium.domain.evidence.AskForEvidence;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceEdit;
import dev.triennium.domain.evidence.EvidenceFilter;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.evidence.EvidenceOrder;
import dev.triennium.domain.evidence.EvidencePurpose;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestFilter;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.evidence.EvidenceRequestService;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.evidence.NewContent;
import dev.triennium.domain.evidence.NewRevision;
import dev.triennium.domain.evidence.RunningEvidence;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class EvidenceTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @Autowired private EvidenceRepository evidence;
    @Autowired private EvidenceRequestRepository requests;
    @Autowired private EvidenceService service;
    @Autowired private EvidenceRequestService requestService;
    @Autowired private EvidenceInUse inUse;
    @Autowired private RunningEvidence running;
    @Autowired private List<DeadlineSource> sources;
    @Autowired private ColleagueService colleagues;
    @Autowired private UploadService uploads;
    @Autowired private KeptFileService files;
    @Autowired private TestMembers members;
    @Autowired private TenantTransactions transactions;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;

    private TenantScope tenant;
    private TenantScope scope;
    private PersonId person;
    private ColleagueId hanna;
    private EvidenceSubject clause;
    private EvidenceSubject control;
    private LocalDate today;

    @BeforeEach
    void makeWhatTheyPointTo() {
        tenant = tenants.tenant();
        person = tenants.person();
        scope = member(person, Role.REPRESENTATIVE);
        hanna = tenants.colleague(tenant, person);
        today = scope.today(clock);
        clause =
                new EvidenceSubject.OfClause(
                        Objects.requireNonNull(
                                dsl.select(CLAUSE.ID)
                                        .from(CLAUSE)
                                        .where(CLAUSE.STANDARD_ID.eq(TestCatalogue.ISO_9001))
                                        .orderBy(CLAUSE.ORDINAL)
                                        .limit(1)
                                        .fetchOne(CLAUSE.ID)));
        control =
                new EvidenceSubject.OfControl(
                        dsl.selectFrom(CONTROL).limit(1).fetchSingle().getId());
    }

    private TenantScope member(PersonId who, Role role) {
        return members.member(tenant, who, role, Permission.READ);
    }

    private static NewRevision revision(LocalDate from, @Nullable LocalDate until) {
        return new NewRevision(
                new NewContent.Linked(
                        new EvidenceContent.OfLink(URI.create("https://records.example/7"))),
                new Validity(from, until),
                null);
    }

    private Evidence add(
            String title,
            Evidence.@Nullable RecordOf record,
            NewRevision revision,
            EvidenceSubject... subjects) {
        return service.add(
                scope,
                new AddEvidence(
                        new Evidence.Profile(title, "Of the gauge", hanna, record),
                        List.of(subjects),
                        revision),
                null);
    }

    private Evidence gauge() {
        return add(
                "Calibration of gauge 7",
                null,
                revision(today.minusYears(1), today.plusDays(40)),
                clause,
                control);
    }

    private List<String> titles(EvidenceFilter filter, EvidenceOrder order) {
        var page = evidence.pages(TenantScopes.of(scope), filter, order, PAGE).get(scope.tenant());
        return page == null
                ? List.of()
                : page.values().stream().map(one -> one.profile().title()).toList();
    }

    private UploadId sent(String content) throws IOException {
        var upload =
                uploads.prepare(
                        scope,
                        new UploadService.AnnouncedFile(EvidencePurpose.NAME, "gauge 7.csv", null),
                        null);
        var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        assertThat(uploads.receive(scope, upload.id(), null, in))
                .isInstanceOf(UploadReception.Stored.class);
        return upload.id();
    }

    @Test
    void evidenceComesBackAsItCameIn() {
        var added = gauge();
        assertThat(evidence.find(scope, added.id())).contains(added);
        assertThat(evidence.find(tenants.tenant(), added.id())).isEmpty();
        assertThat(added.subjects()).containsExactly(clause, control);
        assertThat(added.latest().addedBy()).isEqualTo(person);
    }

    @Test
    void aFileIsKeptWithItsHashAndReadAgain() throws IOException {
        var upload = sent("Gauge;State\n7;fit\n");
        var revision =
                new NewRevision(
                        new NewContent.Uploaded(upload), new Validity(today, null), "The first");
        var added = add("Calibration", null, revision);
        var file = (EvidenceContent.OfFile) added.latest().content();
        assertThat(file.name()).isEqualTo("gauge 7.csv");
        assertThat(file.sha256()).hasSize(64);
        var found = service.findFile(scope, added.latest().id()).orElseThrow();
        try (var in = files.open(scope, found)) {
            assertThat(in).hasContent("Gauge;State\n7;fit");
        }
        assertThat(service.findFile(tenants.tenant(), added.latest().id())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.revise(scope, added.id(), revision, 1))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path()).containsExactly("content", "uploadId"));
    }

    @Test
    void whatIsAboutAClauseIsFoundInTwoStatementsUnlessItIsInTheArchive() {
        var first = gauge();
        var second = gauge();
        var ref = Ref.in(scope, ((EvidenceSubject.OfClause) clause).clause());
        var scopes = TenantScopes.of(scope);
        assertThat(evidence.listByClause(scopes, List.of(ref)).get(ref))
                .extracting(Evidence.Facts::id)
                .containsExactly(second.id(), first.id());
        service.archive(scope, second.id(), second.version());
        assertThat(evidence.listByClause(scopes, List.of(ref)).get(ref))
                .extracting(Evidence.Facts::id)
                .containsExactly(first.id());
        assertThat(statements.of(() -> evidence.listByClause(scopes, List.of(ref)))).isEqualTo(2);
    }

    @Test
    void aRevisionLeavesThoseBeforeAsTheyWere() {
        var first = gauge();
        var second =
                service.revise(
                        scope, first.id(), revision(today.plusDays(41), today.plusYears(1)), 1);
        assertThat(second.revisions()).hasSize(2).contains(first.latest());
        assertThat(second.facts().validity().until()).isEqualTo(today.plusYears(1));
        var corrected =
                service.change(
                        scope,
                        first.id(),
                        edit ->
                                new EvidenceEdit(
                                        edit.profile(),
                                        new Validity(today.plusDays(30), today.plusYears(2)),
                                        List.of(control)),
                        2);
        assertThat(evidence.find(scope, first.id())).contains(corrected);
        assertThat(corrected.revisions().getFirst()).isEqualTo(first.latest());
        assertThat(corrected.latest().validity().until()).isEqualTo(today.plusYears(2));
        assertThat(
                        evidence.listLatest(
                                        TenantScopes.of(scope), List.of(Ref.in(scope, first.id())))
                                .values())
                .extracting(EvidenceRevision::number)
                .containsExactly(2);
    }

    @Test
    void whatIsNotThereIsNoSubject() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                add(
                                        "Calibration",
                                        null,
                                        revision(today, null),
                                        clause,
                                        new EvidenceSubject.OfAssessmentItem(
                                                new AssessmentItemId(new UUID(1, 1)))))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path())
                                        .containsExactly("subjects", "1", "assessmentItemId"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> add("Calibration", null, revision(today, null), clause, clause));
    }

    @Test
    void aDayBeyondTenYearsIsASlip() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                add(
                                        "Calibration",
                                        null,
                                        revision(today, today.plusYears(10).plusDays(1))));
    }

    @Test
    void listsAreNarrowedAndOrdered() {
        var gauge = gauge();
        add("Drawing", null, revision(today, null));
        add(
                "Order 12",
                new Evidence.RecordOf("Buying", "Orders"),
                revision(today.minusDays(9), today.plusDays(9)),
                clause);
        var all = EvidenceFilter.ALL;
        assertThat(titles(all, EvidenceOrder.NEWEST))
                .containsExactly("Order 12", "Drawing", "Calibration of gauge 7");
        assertThat(titles(all, EvidenceOrder.VALID_UNTIL))
                .containsExactly("Order 12", "Calibration of gauge 7", "Drawing");
        assertThat(titles(filter(control, null, null, null, null), EvidenceOrder.NEWEST))
                .containsExactly("Calibration of gauge 7");
        assertThat(
                        titles(
                                filter(null, today.minusDays(30), null, null, null),
                                EvidenceOrder.NEWEST))
                .containsExactly("Calibration of gauge 7");
        assertThat(titles(filter(null, null, today.plusDays(9), null, null), EvidenceOrder.NEWEST))
                .containsExactly("Order 12");
        assertThat(titles(filter(null, null, null, false, null), EvidenceOrder.NEWEST))
                .containsExactly("Drawing", "Calibration of gauge 7");
        assertThat(titles(filter(null, null, null, null, "order buying"), EvidenceOrder.NEWEST))
                .containsExactly("Order 12");
        service.archive(scope, gauge.id(), 1);
        assertThat(titles(all, EvidenceOrder.NEWEST)).containsExactly("Order 12", "Drawing");
    }

    private static EvidenceFilter filter(
            @Nullable EvidenceSubject subject,
            @Nullable LocalDate validOn,
            @Nullable LocalDate endsUntil,
            @Nullable Boolean isRecord,
            @Nullable String text) {
        return new EvidenceFilter(
                ArchivedFilter.EXCLUDED,
                null,
                subject,
                validOn,
                endsUntil,
                isRecord,
                text == null ? null : SearchWords.of("filter.text", text));
    }

    @Test
    void whatHangsBelowALevelIsOneStatementForEachField() {
        var refs = new ArrayList<Ref<EvidenceId>>();
        for (var count = 0; count < 5; count++) {
            refs.add(Ref.in(scope, gauge().id()));
        }
        var scopes = TenantScopes.of(scope);
        assertThat(statements.of(() -> evidence.listSubjects(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> evidence.listValidities(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> evidence.listLatest(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> evidence.pagesOfRevisions(scopes, refs, PAGE))).isEqualTo(1);
        assertThat(statements.of(() -> evidence.listSpans(scopes))).isEqualTo(1);
    }

    @Test
    void recordsSayFromWhenToWhenAProcessWasCarriedOut() {
        var orders = new Evidence.RecordOf("Buying", "Orders");
        add("Order 1", orders, revision(today.minusDays(100), today.minusDays(100)));
        add("Order 2", orders, revision(today.minusDays(3), null));
        add("Drawing", null, revision(today.minusYears(1), null));
        var put = add("Order 0", orders, revision(today.minusDays(400), null));
        service.archive(scope, put.id(), 1);
        assertThat(evidence.listSpans(TenantScopes.of(scope)).get(scope.tenant()))
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.first()).isEqualTo(today.minusDays(100));
                            assertThat(span.last()).isEqualTo(today.minusDays(3));
                            assertThat(span.records()).isEqualTo(2);
                        });
    }

    private List<String> openDeadlines(UUID subject) {
        return tenantDsl
                .in(scope)
                .select(DEADLINE.KIND, DEADLINE.DUE_ON)
                .from(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.SUBJECT_ID.eq(subject),
                        DEADLINE.STATE.eq("OPEN"))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    @Test
    void whatIsNotValidOnTheDayIsThereForNoClause() {
        gauge();
        var scopes = TenantScopes.of(scope);
        var id = ((EvidenceSubject.OfClause) clause).clause();

        assertThat(inUse.listClauses(scopes, Map.of(scope.tenant(), today)))
                .containsExactly(Map.entry(scope.tenant(), Set.of(id)));
        assertThat(inUse.listClauses(scopes, Map.of(scope.tenant(), today.plusDays(40))))
                .isNotEmpty();
        assertThat(inUse.listClauses(scopes, Map.of(scope.tenant(), today.plusDays(41)))).isEmpty();
        assertThat(inUse.listClauses(scopes, Map.of(scope.tenant(), today.minusYears(2))))
                .isEmpty();
    }

    @Test
    void theLastDayOfWhatIsInUseIsADeadline() {
        var gauge = gauge();
        var subject = gauge.id().value();
        var first = "evidence.EVIDENCE_EXPIRY " + today.plusDays(40);
        assertThat(openDeadlines(subject)).containsExactly(first);
        service.revise(scope, gauge.id(), revision(today.plusDays(41), today.plusDays(80)), 1);
        assertThat(openDeadlines(subject))
                .containsExactly("evidence.EVIDENCE_EXPIRY " + today.plusDays(80));
        service.archive(scope, gauge.id(), 2);
        assertThat(openDeadlines(subject)).isEmpty();
        assertThat(running.list(before(subject), 1))
                .extracting(RunningSubject::id)
                .doesNotContain(subject);
    }

    /// Where a page begins that has the subject first, if it runs.
    private RunningSubject before(UUID subject) {
        return new RunningSubject(
                scope.tenant(),
                scope.zone(),
                new UUID(subject.getMostSignificantBits(), subject.getLeastSignificantBits() - 1));
    }

    @Test
    void derivingAnewSaysTheSame() {
        var gauge = gauge().id().value();
        var asked = ask().id().value();
        for (var source : sources) {
            if (source.subjectType().equals("Evidence")) {
                assertDerived(source, gauge);
            }
            if (source.subjectType().equals("EvidenceRequest")) {
                assertDerived(source, asked);
            }
        }
        assertThat(running.listRequests(before(asked), 1))
                .extracting(RunningSubject::id)
                .containsExactly(asked);
    }

    private void assertDerived(DeadlineSource source, UUID subject) {
        var derived = transactions.inTransaction(scope, () -> source.derive(scope, subject));
        assertThat(derived.stream().map(one -> one.kind().key() + " " + one.dueOn()).toList())
                .isEqualTo(openDeadlines(subject));
        assertThat(transactions.inTransaction(scope, () -> source.derive(scope, new UUID(1, 1))))
                .isEmpty();
    }

    private EvidenceRequest ask() {
        return requestService.ask(
                scope,
                new AskForEvidence(
                        "Calibration of gauge 7", null, clause, hanna, today.plusDays(5)),
                null);
    }

    @Test
    void whatIsGivenBecomesEvidenceAndWhatIsGivenAgainARevision() {
        var asked = ask();
        var given = requestService.give(scope, asked.id(), revision(today, null), 1);
        var made = evidence.find(scope, given.evidence().orElseThrow()).orElseThrow();
        assertThat(made.subjects()).containsExactly(clause);
        assertThat(made.latest().colleague()).isEqualTo(hanna);
        assertThat(made.facts().profile().owner()).isEqualTo(hanna);
        var returned = requestService.giveBack(scope, asked.id(), "Which gauge?", 2);
        assertThat(requests.find(scope, asked.id())).contains(returned);
        var again = requestService.give(scope, asked.id(), revision(today, today), 3);
        assertThat(again.evidence()).isEqualTo(given.evidence());
        assertThat(evidence.find(scope, made.id()).orElseThrow().revisions()).hasSize(2);
        var accepted = requestService.accept(scope, asked.id(), 4);
        assertThat(requests.find(scope, asked.id())).contains(accepted);
        assertThat(openDeadlines(asked.id().value())).isEmpty();
    }

    @Test
    void whoWasNotAskedAndKeepsNoRecordsGivesNothing() {
        var asked = ask();
        var emil = member(tenants.person(), Role.EMPLOYEE);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> requestService.give(emil, asked.id(), revision(today, null), 1))
                .satisfies(refusal -> assertThat(refusal.rule().id()).isEqualTo("EVI-4"));
    }

    @Test
    void anEmployeeGivesWhatTheyWereAskedFor() {
        var emil = tenants.person();
        var inside = member(emil, Role.EMPLOYEE);
        var colleague = tenants.colleague(tenant, emil);
        var asked =
                requestService.ask(
                        scope,
                        new AskForEvidence("Order 7", null, null, colleague, today.plusDays(5)),
                        null);
        var given = requestService.give(inside, asked.id(), revision(today, null), 1);
        assertThat(EvidenceRequestState.of(given.state())).isEqualTo(EvidenceRequestState.GIVEN);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () -> requestService.give(inside, asked.id(), revision(today, null), 1));
    }

    @Test
    void requestsAreListedByTheirDueDay() {
        var later = ask();
        var sooner =
                requestService.ask(
                        scope,
                        new AskForEvidence("Order 7", null, null, hanna, today.plusDays(1)),
                        null);
        requestService.withdraw(scope, later.id(), 1);
        var scopes = TenantScopes.of(scope);
        assertThat(
                        Objects.requireNonNull(
                                        requests.pages(scopes, EvidenceRequestFilter.ALL, PAGE)
                                                .get(scope.tenant()))
                                .values())
                .extracting(EvidenceRequest::id)
                .containsExactly(sooner.id(), later.id());
        var open =
                new EvidenceRequestFilter(
                        Set.of(EvidenceRequestState.OPEN),
                        hanna,
                        today.plusDays(1),
                        SearchWords.of("filter.text", "order"));
        assertThat(
                        Objects.requireNonNull(
                                        requests.pages(scopes, open, PAGE).get(scope.tenant()))
                                .values())
                .extracting(EvidenceRequest::id)
                .containsExactly(sooner.id());
    }

    @Test
    void whoLeavesHandsOverWhatTheyOwnAndWereAskedFor() {
        var gauge = gauge();
        var asked = ask();
        var ref = Ref.in(scope, hanna);
        assertThat(colleagues.listOpenWork(TenantScopes.of(scope), List.of(ref)).get(ref))
                .extracting(OpenWork::type)
                .containsExactly("EvidenceRequest", "Evidence");
        var other = tenants.colleague(tenant, tenants.person());
        // Whoever has much to do costs as much as who has nothing.
        assertThat(
                        statements.of(
                                () ->
                                        colleagues.listOpenWork(
                                                TenantScopes.of(scope), List.of(ref))))
                .isEqualTo(
                        statements.of(
                                () ->
                                        colleagues.listOpenWork(
                                                TenantScopes.of(scope),
                                                List.of(Ref.in(scope, other)))));
        assertThat(colleagues.handOver(scope, hanna, other).work()).hasSize(2);
        assertThat(evidence.findFacts(scope, gauge.id()).orElseThrow().profile().owner())
                .isEqualTo(other);
        assertThat(requests.find(scope, asked.id()).orElseThrow().asked().assignee())
                .isEqualTo(other);
    }
}
