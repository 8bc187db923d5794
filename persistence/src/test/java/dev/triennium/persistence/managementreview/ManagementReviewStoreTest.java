package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementreview.AuditedSystems;
import dev.triennium.domain.managementreview.AuditedSystems.NextAudit;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewFilter;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ManagementReviewService;
import dev.triennium.domain.managementreview.ManagementReviewService.InputText;
import dev.triennium.domain.managementreview.PlanManagementReview;
import dev.triennium.domain.managementreview.ReviewAddendum;
import dev.triennium.domain.managementreview.ReviewAgendas;
import dev.triennium.domain.managementreview.ReviewAttendee;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionFilter;
import dev.triennium.domain.managementreview.ReviewDecisionRepository;
import dev.triennium.domain.managementreview.ReviewDecisionService;
import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewFigureKind;
import dev.triennium.domain.managementreview.ReviewInput;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementreview.ReviewTopic;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.managementreview.ReviewedStandards.Reviewed;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityService;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.RecordNonconformity;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class ManagementReviewStoreTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PageRequest PAGE = PageRequest.first(100);
    private static final int INPUTS = 13;

    @Autowired private ManagementReviewService service;
    @Autowired private ManagementReviewRepository reviews;
    @Autowired private ReviewDecisionService decided;
    @Autowired private ReviewDecisionRepository decisions;
    @Autowired private ReviewedStandards reviewed;
    @Autowired private ReviewAgendas agendas;
    @Autowired private AuditedSystems audited;
    @Autowired private NonconformityService nonconformities;
    @Autowired private ManagementSystemRepository systems;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private ColleagueService staff;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private DSLContext dsl;

    private PersonId person;
    private TenantScope scope;
    private TenantScopes scopes;
    private ColleagueId chair;
    private StandardId standard;
    private ManagementSystemId system;

    @BeforeEach
    void createTenant() {
        person = tenants.person();
        scope = representative(person);
        scopes = TenantScopes.of(scope);
        chair = tenants.colleague(scope, person);
        standard =
                Objects.requireNonNull(
                        dsl.select(STANDARD.ID)
                                .from(STANDARD)
                                .where(STANDARD.STANDARD_KEY.eq("iso-9001-2026"))
                                .fetchSingle(STANDARD.ID));
        system = system(scope);
    }

    private TenantScope representative(PersonId of) {
        var tenant = tenants.tenant();
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        of,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
        var access =
                authorizer.authorize(
                        new Caller(of, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_SYSTEM,
                        "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private ManagementSystemId system(TenantScope in) {
        ManagementSystem made = Scopes.drafted(Scopes.forStandards(standard));
        systems.insert(in, made);
        return made.id();
    }

    private ManagementReview planned(LocalDate on) {
        return service.plan(
                scope,
                new PlanManagementReview(
                        system, new ManagementReview.Plan("Bewertung 🐤", on, chair)),
                null);
    }

    private Ref<ManagementReviewId> ref(ManagementReview review) {
        return Ref.in(scope, review.id());
    }

    private ManagementReview prepared(ManagementReview review) {
        var inputs = reviews.listInputs(scopes, List.of(ref(review))).get(ref(review));
        var said =
                Objects.requireNonNull(inputs).stream()
                        .map(one -> one.topic().key())
                        .map(key -> new InputText(key, "Besprochen: " + key))
                        .toList();
        return service.prepare(scope, review.id(), said, review.version());
    }

    private ManagementReview held(LocalDate on) {
        var review = prepared(planned(on));
        return service.hold(scope, review.id(), on, List.of(chair), "Passt", review.version());
    }

    private ManagementReview signed(ManagementReview review) {
        return service.sign(scope, review.id(), review.version());
    }

    private ReviewDecision decision(ManagementReview review, @Nullable LocalDate dueOn) {
        return decided.add(
                scope, review.id(), new ReviewDecision.Content("Kaufen", chair, dueOn), null);
    }

    @Test
    void aReviewIsReadAsItWasWritten() {
        var review = signed(held(TODAY.minusDays(3)));
        review = service.add(scope, review.id(), "Später erfahren", review.version());

        var stored = reviews.find(scope, review.id()).orElseThrow();
        assertThat(stored.review()).isEqualTo(review);
        assertThat(review.state())
                .isEqualTo(
                        new ReviewState.Signed(
                                new ReviewState.Held(
                                        TODAY.minusDays(3), clock.instant(), person, "Passt"),
                                clock.instant(),
                                person,
                                "Given Family",
                                TODAY.minusDays(3).plusYears(1)));
        assertThat(stored.attendees())
                .containsExactly(new ReviewAttendee(chair, "Given Family", null));
        assertThat(stored.addenda())
                .containsExactly(new ReviewAddendum(clock.instant(), person, "Später erfahren"));
        assertThat(stored.inputs()).hasSize(INPUTS);
        assertThat(stored.inputs().getFirst())
                .isEqualTo(
                        new ReviewInput(
                                new ReviewTopic(
                                        "previousActions",
                                        "How far the actions of earlier reviews have come",
                                        stored.inputs().getFirst().topic().german()),
                                List.of(standard),
                                "Besprochen: previousActions",
                                List.of(
                                        new ReviewFigure(ReviewFigureKind.ACTIONS_OPEN, 0),
                                        new ReviewFigure(ReviewFigureKind.ACTIONS_LATE, 0),
                                        new ReviewFigure(ReviewFigureKind.ACTIONS_DONE, 0))));
        assertThat(stored.inputs())
                .filteredOn(one -> one.topic().key().equals("nonconformities"))
                .flatExtracting(ReviewInput::figures)
                .hasSize(8);
    }

    @Test
    void nonconformitiesAreCountedSinceTheMeetingBefore() {
        signed(held(TODAY.minusDays(60)));
        found(TODAY.minusDays(100), NonconformityGrade.MAJOR);
        found(TODAY.minusDays(10), NonconformityGrade.MINOR);
        var inputs = reviews.find(scope, planned(TODAY).id()).orElseThrow().inputs();
        assertThat(inputs)
                .filteredOn(one -> one.topic().key().equals("nonconformities"))
                .flatExtracting(ReviewInput::figures)
                .extracting(ReviewFigure::value)
                .containsExactly(0L, 0L, 1L, 1L, 1L, 0L, 1L, 0L);
    }

    private void found(LocalDate on, NonconformityGrade grade) {
        var clause =
                dsl.select(CLAUSE.ID)
                        .from(CLAUSE)
                        .where(CLAUSE.STANDARD_ID.eq(standard))
                        .limit(1)
                        .fetchSingle(CLAUSE.ID);
        nonconformities.add(
                scope,
                new RecordNonconformity(
                        new NonconformityContent(
                                NonconformitySource.INTERNAL_AUDIT,
                                "Equipment is calibrated",
                                "Two wrenches were not",
                                "Label of 2024",
                                on,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        grade,
                        new EntryLinks(List.of(clause), List.of())),
                null);
    }

    @Test
    void aCancelledReviewKeepsItsReason() {
        var review = planned(TODAY.plusDays(5));
        var cancelled = service.cancel(scope, review.id(), "Doppelt", review.version());
        assertThat(reviews.list(scopes, List.of(ref(review))).get(ref(review)))
                .isEqualTo(cancelled);
        assertThat(cancelled.state())
                .isEqualTo(new ReviewState.Cancelled(clock.instant(), person, "Doppelt"));
    }

    @Test
    void editionsAskForWhatTheFileSays() {
        var agenda =
                agendas.list(List.of("iso-9001-2015", "iso-9001-2026", "iso-13485-2016", "none-1"));
        assertThat(agenda.get("iso-9001-2026")).extracting(ReviewTopic::key).hasSize(INPUTS);
        assertThat(agenda.get("iso-9001-2015"))
                .extracting(ReviewTopic::key)
                .hasSize(INPUTS - 1)
                .doesNotContain("changedNeeds");
        assertThat(agenda.get("iso-13485-2016"))
                .extracting(ReviewTopic::key)
                .startsWith("feedback", "complaints")
                .doesNotContain("changedIssues");
    }

    @Test
    void pagesShowTheLatestPlannedFirst() {
        var first = planned(TODAY.plusDays(1));
        var second = planned(TODAY.plusDays(2));
        var held = held(TODAY);
        assertThat(page(ManagementReviewFilter.ALL, PAGE).values())
                .containsExactly(second, first, held);
        assertThat(
                        page(
                                        new ManagementReviewFilter(
                                                Set.of(ReviewState.State.HELD), system, chair),
                                        PAGE)
                                .values())
                .containsExactly(held);
        var page = page(ManagementReviewFilter.ALL, PageRequest.first(1));
        assertThat(page.values()).containsExactly(second);
        assertThat(page.hasNext()).isTrue();
        assertThat(page(new ManagementReviewFilter(Set.of(), system(scope), null), PAGE).values())
                .isEmpty();
    }

    private Page<ManagementReview> page(ManagementReviewFilter filter, PageRequest request) {
        return reviews.pages(scopes, filter, request)
                .getOrDefault(scope.tenant(), Page.whole(List.of()));
    }

    @Test
    void decisionsAreListedByTheirDays() {
        var review = held(TODAY);
        var sometime = decision(review, null);
        var late = decision(review, TODAY.plusDays(60));
        var soon = decision(review, TODAY.plusDays(5));
        assertThat(decisionsOf(review, ReviewDecisionFilter.ALL))
                .containsExactly(soon, late, sometime);
        var done = decided.complete(scope, soon.id(), null, "Gekauft", soon.version());
        assertThat(decisionsOf(review, new ReviewDecisionFilter(true, chair)))
                .containsExactly(done);
        assertThat(decisionsOf(review, new ReviewDecisionFilter(false, null)))
                .containsExactly(late, sometime);
        assertThat(decisions.count(scope, review.id())).isEqualTo(3);
    }

    private List<ReviewDecision> decisionsOf(ManagementReview review, ReviewDecisionFilter filter) {
        return Objects.requireNonNull(
                        decisions
                                .pages(scopes, List.of(ref(review)), filter, PAGE)
                                .get(ref(review)))
                .values();
    }

    @Test
    void anotherOrganisationReadsNothing() {
        var review = held(TODAY);
        decision(review, TODAY.plusDays(1));
        var stranger = representative(tenants.person());
        var others = TenantScopes.of(stranger);
        var refs = List.of(ref(review));
        assertThat(reviews.find(stranger, review.id())).isEmpty();
        assertThat(reviews.list(others, refs)).isEmpty();
        assertThat(reviews.listInputs(others, refs)).isEmpty();
        assertThat(reviews.listAttendees(others, refs)).isEmpty();
        assertThat(reviews.listOfSystems(others, List.of(Ref.in(scope, system)))).isEmpty();
        assertThat(decisions.listAll(others, refs)).isEmpty();
        assertThat(reviewed.list(others)).isEmpty();
        assertThat(reviewed.countMissing(others, refs)).isEmpty();
    }

    @Test
    void eachPartTakesOneStatementHoweverManyReviewsThereAre() {
        var refs = Stream.of(held(TODAY), held(TODAY), held(TODAY)).map(this::ref).toList();
        assertThat(statements.of(() -> reviews.list(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> reviews.listInputs(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> reviews.listAttendees(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> reviews.listAddenda(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> decisions.listAll(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> reviewed.list(scopes))).isEqualTo(1);
        assertThat(statements.of(() -> reviewed.countMissing(scopes, refs))).isEqualTo(1);
    }

    @Test
    void theSignedReviewCountsAndElseTheLatestPlanned() {
        planned(TODAY.plusDays(5));
        var latest = planned(TODAY.plusDays(9));
        assertThat(reviewed.list(scopes).get(scope.tenant()))
                .containsExactly(new Reviewed(standard, latest.id(), false, null));
        assertThat(reviewed.countMissing(scopes, List.of(ref(latest))))
                .isEqualTo(Map.of(ref(latest), Map.of(standard, INPUTS)));
        var signed = signed(held(TODAY));
        assertThat(reviewed.list(scopes).get(scope.tenant()))
                .containsExactly(new Reviewed(standard, signed.id(), true, TODAY.plusYears(1)));
        assertThat(reviewed.countMissing(scopes, List.of(ref(signed)))).isEmpty();
    }

    @Test
    void whatMayFallDueIsSwept() {
        var first = signed(held(TODAY.minusDays(9)));
        var second = signed(held(TODAY));
        var planned = planned(TODAY.plusDays(9));
        var cancelled = planned(TODAY.plusDays(9));
        service.cancel(scope, cancelled.id(), "Doppelt", cancelled.version());
        var decision = decision(held(TODAY), TODAY.plusDays(3));
        assertThat(reviews.listRunning(null, 100_000))
                .extracting(RunningSubject::id)
                .contains(second.id().value(), planned.id().value())
                .doesNotContain(first.id().value(), cancelled.id().value());
        assertThat(decisions.listRunning(null, 100_000))
                .extracting(RunningSubject::id)
                .contains(decision.id().value());
        assertThat(audited.listRunning(null, 100_000))
                .extracting(RunningSubject::id)
                .contains(system.value());
        assertThat(audited.lock(scope, system)).isTrue();
        assertThat(audited.lock(representative(tenants.person()), system)).isFalse();
    }

    @Test
    void auditsToComeAreThoseOfTheStandardsThatHaveNotBegun() {
        bodies.insert(
                scope, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        Certification certification = Journeys.stage1Planned(TODAY.plusDays(40));
        certifications.insert(scope, certification, List.of());
        var standards = Set.of(Journeys.STANDARD);
        assertThat(audited.listAudits(scope, standards, TODAY).get(Journeys.STANDARD))
                .extracting(NextAudit::standard, NextAudit::on)
                .containsExactly(tuple(Journeys.STANDARD, TODAY.plusDays(40)));
        assertThat(audited.listAudits(scope, standards, TODAY.plusDays(41))).isEmpty();
        assertThat(audited.listAudits(scope, Set.of(), TODAY)).isEmpty();
    }

    @Test
    void whoLeavesHandsTheirReviewsAndDecisionsOver() {
        var review = planned(TODAY.plusDays(1));
        var decision = decision(held(TODAY.minusDays(3)), TODAY.plusDays(9));
        var heir = duties.assertHandedOver(scope, chair, review.id(), decision.id());
        assertThat(reviews.find(scope, review.id()).orElseThrow().review().owner()).isEqualTo(heir);
        assertThat(decisions.find(scope, decision.id()).orElseThrow().owner()).isEqualTo(heir);
    }

    @Test
    void twoEntriesOfOneAttendeeAreOneOnceTheyAreMerged() {
        var twin = tenants.colleague(scope, null);
        var review = prepared(planned(TODAY));
        service.hold(scope, review.id(), TODAY, List.of(chair, twin), "Passt", review.version());
        staff.merge(scope, chair, 1, twin, 1);
        assertThat(reviews.find(scope, review.id()).orElseThrow().attendees())
                .extracting(ReviewAttendee::colleague)
                .containsExactly(chair);
    }
}
