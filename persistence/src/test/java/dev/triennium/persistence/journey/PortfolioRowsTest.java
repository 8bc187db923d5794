package dev.triennium.persistence.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.journey.JourneyId;
import dev.triennium.domain.journey.JourneyService;
import dev.triennium.domain.journey.Missing;
import dev.triennium.domain.journey.MissingKind;
import dev.triennium.domain.journey.PortfolioOrder;
import dev.triennium.domain.journey.PortfolioRow;
import dev.triennium.domain.journey.PortfolioRowId;
import dev.triennium.domain.journey.PortfolioService;
import dev.triennium.domain.journey.ProcessStep;
import dev.triennium.domain.journey.StepState;
import dev.triennium.domain.journey.Turn;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class PortfolioRowsTest {

    /// Certifications and their deadlines, management systems, assessments, statements, which
    /// editions have controls, plans with their tasks, what of them is late and which days are
    /// agreed, documents and evidence by the editions that systems are built to,
    /// nonconformities by theirs, and which of them management reviewed.
    private static final int STATEMENTS = 22;

    @Autowired private PortfolioService portfolios;
    @Autowired private JourneyService journeys;
    @Autowired private HardDeadlines hardDeadlines;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private List<DeadlineSource> sources;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantTransactions transactions;
    @Autowired private StatementCount statements;
    @Autowired private TestTenants tenants;

    private TenantScope alder;

    @BeforeEach
    void makeAnOrganisation() {
        alder = tenant();
    }

    private TenantScope tenant() {
        var made = tenants.tenant();
        for (var body : List.of(Journeys.BODY, Journeys.OTHER_BODY)) {
            bodies.insert(made, new CertificationBody(body, 1, "Body", CycleParameters.DEFAULT));
        }
        return made;
    }

    private void store(TenantScope scope, Certification certification) {
        certifications.insert(scope, certification, List.of());
        var id = certification.id().value();
        var source =
                sources.stream()
                        .filter(one -> one.subjectType().equals("Certification"))
                        .findFirst()
                        .orElseThrow();
        transactions.inTransaction(
                scope,
                () -> {
                    deadlines.replace(scope, source.subjectType(), id, source.derive(scope, id));
                    return true;
                });
    }

    private List<PortfolioRow> rows(TenantScope... scopes) {
        var all = List.of(scopes);
        return portfolios
                .get(TenantScopes.of(all), all.stream().map(TenantScope::tenant).toList(), null)
                .page(PortfolioOrder.STEP, PageRequest.first(100))
                .values();
    }

    private static PortfolioRow row(List<PortfolioRow> rows, UUID key) {
        return rows.stream().filter(row -> row.id().value().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void whoHasNothingYetHasOneRowWithoutAStandard() {
        var row = rows(alder).getFirst();

        assertThat(row.standard()).isNull();
        assertThat(row.step()).isEqualTo(ProcessStep.STANDARD);
        assertThat(row.turn()).isEqualTo(Turn.CONSULTANTS);
        assertThat(row.id().value()).isEqualTo(alder.tenant().value());
    }

    @Test
    void eachCertificationThatRunsHasARowAtTheStepOfItsState() {
        var all = EveryState.once();
        all.forEach(one -> store(alder, one));

        var rows = rows(alder);

        var running = all.stream().filter(one -> !one.state().isEnd()).toList();
        assertThat(rows).hasSize(running.size());
        for (var certification : running) {
            var row = row(rows, certification.id().value());
            assertThat(row.state()).isEqualTo(certification.state());
            assertThat(row.step()).as("%s", row.state()).isEqualTo(step(certification.state()));
            assertThat(row.journey().next().isPresent())
                    .as("%s", row.state())
                    .isEqualTo(row.state() != CertificationState.CERTIFIED);
        }
    }

    private static ProcessStep step(CertificationState state) {
        return switch (state) {
            case APPLIED -> ProcessStep.CERTIFICATION_BODY;
            case CONTRACTED,
                    STAGE1_PLANNED,
                    STAGE1_DONE,
                    STAGE2_PLANNED,
                    NC_RESOLUTION,
                    STAGE2_REPEAT_REQUIRED ->
                    ProcessStep.EXTERNAL_AUDIT;
            case STAGE2_DONE, DECISION_PENDING -> ProcessStep.DECISION;
            case CERTIFIED, SUSPENDED, RECERT_IN_PROGRESS, EXPIRED_RESTORABLE, TRANSFER_IN_REVIEW ->
                    ProcessStep.SURVEILLANCE;
            case REFUSED, CANCELLED, EXPIRED, WITHDRAWN, TRANSFERRED_OUT ->
                    throw new IllegalStateException("It has no row");
        };
    }

    @Test
    void aCertificationThatEndedLeavesTheStandardInView() {
        var ended =
                EveryState.once().stream()
                        .filter(one -> one.state() == CertificationState.EXPIRED)
                        .findFirst()
                        .orElseThrow();
        store(alder, ended);

        assertThat(rows(alder))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.standard()).isEqualTo(Journeys.STANDARD);
                            assertThat(row.certification()).isNull();
                            assertThat(row.nextHardDate()).isNull();
                        });
    }

    @Test
    void openMajorsStandInTheWayBeforeAllElse() {
        var resolving =
                Journeys.resolving(
                        Journeys.day("2026-11-01"),
                        FindingGrade.MINOR,
                        FindingGrade.MAJOR,
                        FindingGrade.MAJOR);
        store(alder, resolving);

        var row = rows(alder).getFirst();

        assertThat(row.openMajors()).isEqualTo(2);
        assertThat(row.journey().blockers())
                .extracting(Missing::kind)
                .containsExactly(MissingKind.VERIFIED_MAJORS, MissingKind.ACCEPTED_PLANS);
        assertThat(row.turn()).isEqualTo(Turn.ORGANISATION);
    }

    @Test
    void theNextHardDateIsTheSameOnTheRowAndOnTheCertification() {
        var all = EveryState.once().stream().filter(one -> !one.state().isEnd()).toList();
        all.forEach(one -> store(alder, one));
        var refs = all.stream().map(one -> Ref.in(alder, one.id())).toList();

        var next = hardDeadlines.listNext(TenantScopes.of(alder), "Certification", refs);

        var rows = rows(alder);
        assertThat(next).isNotEmpty();
        for (var ref : refs) {
            var dated = row(rows, ref.id().value()).nextHardDate();
            var found = next.get(ref);
            assertThat(found == null ? null : found.id())
                    .isEqualTo(dated == null ? null : dated.id());
        }
    }

    @Test
    void aCertificateThatIsLateIsLateAtItsStep() {
        // Its first surveillance was due in 2023.
        store(alder, Journeys.certified("2022-03-15"));

        var row = rows(alder).getFirst();

        assertThat(row.isAtRisk()).isTrue();
        assertThat(row.journey().steps().getLast().state()).isEqualTo(StepState.LATE);
        assertThat(row.journey().blockers())
                .extracting(Missing::kind)
                .containsExactly(MissingKind.AUDIT_DAY);
        assertThat(nextOf(row)).extracting(one -> one.deadline().isOpen()).isEqualTo(true);
    }

    private ListedDeadline nextOf(PortfolioRow row) {
        var ref = Ref.in(alder, new CertificationId(row.id().value()));
        return Objects.requireNonNull(
                hardDeadlines
                        .listNext(TenantScopes.of(alder), "Certification", List.of(ref))
                        .get(ref));
    }

    @Test
    void manyOrganisationsTakeNoMoreStatementsThanOne() {
        var birch = tenant();
        for (var scope : List.of(alder, birch)) {
            EveryState.once().stream()
                    .filter(one -> !one.state().isEnd())
                    .forEach(one -> store(scope, one));
        }

        assertThat(statements.of(() -> rows(alder))).isEqualTo(STATEMENTS);
        assertThat(statements.of(() -> rows(alder, birch))).isEqualTo(STATEMENTS);
    }

    @Test
    void nothingOfOthersIsFound() {
        var foreign = tenant();
        store(foreign, Journeys.certified());
        store(alder, Journeys.stage1Planned(Journeys.day("2027-01-10")));

        assertThat(rows(alder))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.state())
                                        .isEqualTo(CertificationState.STAGE1_PLANNED));
        var row = new PortfolioRowId(rows(foreign).getFirst().id().value());
        var elsewhere = new Ref<>(foreign.tenant(), row);
        assertThat(portfolios.list(TenantScopes.of(alder), List.of(elsewhere))).isEmpty();
        assertThat(portfolios.list(TenantScopes.of(alder), List.of(Ref.in(alder, row)))).isEmpty();
        assertThat(portfolios.list(TenantScopes.of(foreign), List.of(elsewhere))).hasSize(1);
    }

    @Test
    void aJourneyLeadsToAStandardOfTheCatalogue() {
        store(alder, Journeys.stage1Planned(Journeys.day("2027-01-10")));
        var known = Ref.in(alder, JourneyId.of(alder.tenant(), Journeys.STANDARD));
        var unknown = Ref.in(alder, JourneyId.of(alder.tenant(), new StandardId(new UUID(1, 2))));

        var foreign = Ref.in(alder, JourneyId.of(tenant().tenant(), Journeys.STANDARD));

        var found = journeys.list(TenantScopes.of(alder), List.of(known, unknown, foreign));

        assertThat(found).containsOnlyKeys(known);
        var journey = Objects.requireNonNull(found.get(known));
        assertThat(journey.current()).isEqualTo(ProcessStep.EXTERNAL_AUDIT);
        assertThat(journey.steps())
                .extracting(step -> step.state())
                .startsWith(
                        StepState.NOT_BEGUN,
                        StepState.NOT_BEGUN,
                        StepState.NOT_BEGUN,
                        StepState.NOT_BEGUN,
                        StepState.NOT_BEGUN)
                .endsWith(
                        StepState.DONE,
                        StepState.UNDER_WAY,
                        StepState.NOT_BEGUN,
                        StepState.NOT_BEGUN);
    }
}
