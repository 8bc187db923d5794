package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionFilter;
import dev.triennium.domain.nonconformity.CorrectiveActionRepository;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAnalysisRepository;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityDimension;
import dev.triennium.domain.nonconformity.NonconformityFilter;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityOrder;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReference;
import dev.triennium.domain.nonconformity.NonconformityReportService;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityRule;
import dev.triennium.domain.nonconformity.NonconformityService;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.nonconformity.NonconformityTurnover;
import dev.triennium.domain.nonconformity.PlanRound;
import dev.triennium.domain.nonconformity.PlannedActions;
import dev.triennium.domain.nonconformity.RecordNonconformity;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class NonconformityRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDate FOUND = TODAY.minusMonths(5);

    @Autowired private NonconformityService service;
    @Autowired private NonconformityRepository nonconformities;
    @Autowired private NonconformityAnalysisRepository analyses;
    @Autowired private CorrectiveActionRepository actions;
    @Autowired private NonconformityReportService reports;
    @Autowired private TenantTransactions transactions;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private DSLContext dsl;

    private TenantScope tenant;
    private TenantScopes scopes;
    private TenantScope scope;
    private TenantScope other;
    private ColleagueId owner;
    private ClauseId clause;
    private StandardId standard;

    @BeforeEach
    void createTenant() {
        tenant = tenants.tenant();
        var person = tenants.person();
        scope = worker(person);
        other = worker(tenants.person());
        scopes = TenantScopes.of(scope);
        owner = tenants.colleague(tenant, person);
        var row = dsl.selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle();
        clause = row.getId();
        standard = row.getStandardId();
    }

    private TenantScope worker(PersonId person) {
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        person,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_SYSTEM,
                        "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private Nonconformity recorded(
            String statement, LocalDate foundOn, NonconformityGrade grade, String process) {
        return service.add(
                scope,
                new RecordNonconformity(
                        new NonconformityContent(
                                NonconformitySource.INTERNAL_AUDIT,
                                "Equipment is calibrated",
                                statement,
                                "Label of 2024, Straße 🐤",
                                foundOn,
                                process,
                                null,
                                null,
                                null,
                                null,
                                owner,
                                null),
                        grade,
                        new EntryLinks(List.of(clause), List.of())),
                null);
    }

    private Nonconformity recorded(String statement) {
        return recorded(statement, FOUND, NonconformityGrade.MINOR, "Assembly");
    }

    private Nonconformity analysed(Nonconformity one) {
        var corrected = service.correct(scope, one.id(), "Calibrated", FOUND, one.version());
        var looked =
                service.noteExtent(
                        scope, one.id(), new Extent("Hall 1", 12, "None"), corrected.version());
        return service.analyse(scope, one.id(), whys("Nobody keeps the list"), looked.version());
    }

    private static CauseAnalysis whys(String... causes) {
        return new CauseAnalysis.FiveWhys(
                Stream.of(causes)
                        .map(
                                cause ->
                                        new CauseAnalysis.Chain(
                                                List.of(
                                                        new CauseAnalysis.Step("Not noticed", "A"),
                                                        new CauseAnalysis.Step("Not asked", "B"),
                                                        new CauseAnalysis.Step(cause, "C")),
                                                true))
                        .toList());
    }

    private Nonconformity submitted(Nonconformity one) {
        return service.submitPlan(scope, one.id(), List.of(answer(1)), one.version());
    }

    private PlannedActions answer(int cause) {
        return new PlannedActions(
                cause,
                List.of(new CorrectiveAction.Content("Keep the list", owner, TODAY.plusDays(10))));
    }

    private Nonconformity verified(Nonconformity one) {
        var accepted = service.acceptPlan(scope, one.id(), null, one.version());
        var action = ofRound(one, accepted.rounds()).getFirst();
        service.completeAction(
                scope, action.id(), TODAY.minusMonths(3), null, "List of August", action.version());
        var done = service.implement(scope, one.id(), TODAY.minusMonths(3), accepted.version());
        return service.verify(scope, one.id(), "Seen", null, "None overdue", done.version());
    }

    private List<CorrectiveAction> ofRound(Nonconformity one, int round) {
        var ref = Ref.in(scope, one.id());
        return actions.pages(scopes, List.of(ref), new CorrectiveActionFilter(null, round), PAGE)
                .getOrDefault(ref, Page.empty())
                .values();
    }

    private Nonconformity find(Nonconformity one) {
        return nonconformities.find(scope, one.id()).orElseThrow().facts();
    }

    @Test
    void eachStateComesBackAsItWasStored() {
        var one = recorded("Two wrenches");
        assertThat(find(one)).isEqualTo(one);
        var analysed = analysed(one);
        assertThat(find(one)).isEqualTo(analysed);
        assertThat(
                        analyses.find(scope, Objects.requireNonNull(analysed.analysis()))
                                .orElseThrow()
                                .analysis())
                .isEqualTo(whys("Nobody keeps the list"));
        var rejected =
                service.rejectPlan(scope, one.id(), "Too late", submitted(analysed).version());
        assertThat(find(one)).isEqualTo(rejected);
        var again = submitted(rejected);
        assertThat(again.rounds()).isEqualTo(2);
        var verified = verified(again);
        assertThat(find(one)).isEqualTo(verified);
        var reviewed = service.review(other, one.id(), true, "None since", verified.version());
        assertThat(find(one)).isEqualTo(reviewed.nonconformity());
        assertThat(reviewed.followUp()).isNull();
        var ref = Ref.in(scope, one.id());
        assertThat(nonconformities.listRounds(scopes, List.of(ref)).get(ref))
                .extracting(PlanRound::number)
                .containsExactly(2, 1);
        assertThat(ofRound(one, 1)).hasSize(1).allMatch(CorrectiveAction::isDropped);
        assertThat(ofRound(one, 2)).hasSize(1).noneMatch(CorrectiveAction::isDropped);
    }

    @Test
    void aTreeComesBackAsItWasStored() {
        var one = recorded("Two wrenches");
        var corrected = service.correct(scope, one.id(), "Calibrated", null, 1);
        var tree =
                new CauseAnalysis.Ishikawa(
                        List.of(
                                new CauseAnalysis.Branch(
                                        CauseAnalysis.Category.METHOD,
                                        "No list",
                                        null,
                                        null,
                                        false),
                                new CauseAnalysis.Branch(
                                        CauseAnalysis.Category.MANAGEMENT,
                                        "Nobody asked for one",
                                        "Job description",
                                        0,
                                        true)));
        var analysed = service.analyse(scope, one.id(), tree, corrected.version());
        assertThat(
                        analyses.find(scope, Objects.requireNonNull(analysed.analysis()))
                                .orElseThrow()
                                .analysis())
                .isEqualTo(tree);
    }

    @Test
    void twoWhoRecordAtOnceGetReferencesWithoutAGap() throws Exception {
        var each = 10;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var work =
                    List.of(
                            pool.submit(() -> recordMany(each)),
                            pool.submit(() -> recordMany(each)));
            for (var one : work) {
                one.get();
            }
        }
        assertThat(
                        nonconformities
                                .listAll(scopes)
                                .getOrDefault(scope.tenant(), List.of())
                                .stream()
                                .map(one -> one.reference().text()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * each)
                                .mapToObj("NC-2026-%03d"::formatted)
                                .toList());
    }

    private void recordMany(int count) {
        for (var i = 0; i < count; i++) {
            recorded("Two wrenches");
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        scope,
                                        () -> {
                                            recorded("Lost");
                                            throw new IllegalStateException("Power cut");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(recorded("Kept").reference()).isEqualTo(new NonconformityReference(2026, 1));
    }

    @Test
    void aCauseWithoutAnActionIsNamed() {
        var one = recorded("Two wrenches");
        var corrected = service.correct(scope, one.id(), "Calibrated", null, 1);
        var analysed =
                service.analyse(
                        scope,
                        one.id(),
                        whys("Nobody keeps the list", "Nobody reads labels"),
                        corrected.version());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.submitPlan(
                                        scope,
                                        one.id(),
                                        List.of(answer(1), new PlannedActions(2, List.of())),
                                        analysed.version()))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path())
                                        .containsExactly("causes", "1", "actions"))
                .withMessageContaining("Nobody reads labels");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.submitPlan(
                                        scope, one.id(), List.of(answer(2)), analysed.version()))
                .withMessageContaining("Nobody keeps the list");
    }

    @Test
    void whatHadNoEffectGoesOnInAnother() {
        var verified = verified(submitted(analysed(recorded("Two wrenches"))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.review(
                                        scope,
                                        verified.id(),
                                        true,
                                        "None since",
                                        verified.version()))
                .satisfies(
                        refusal ->
                                assertThat(refusal.rule())
                                        .isEqualTo(
                                                NonconformityRule.REVIEWED_BY_OTHERS.reference()));
        var reviewed =
                service.review(other, verified.id(), false, "Three more since", verified.version());
        var followUp = Objects.requireNonNull(reviewed.followUp());
        assertThat(followUp.followUpOf()).isEqualTo(verified.id());
        assertThat(followUp.content().evidence()).isEqualTo("Three more since");
        assertThat(find(verified).progress())
                .isInstanceOfSatisfying(
                        NonconformityProgress.Closed.class,
                        closed -> assertThat(closed.review().followUp()).isEqualTo(followUp.id()));
    }

    @Test
    void whatComesBackWithinAYearNamesTheEarlierOne() {
        var old = recorded("Long ago", TODAY.minusMonths(20), NonconformityGrade.MINOR, "Assembly");
        var first = recorded("First", TODAY.minusMonths(7), NonconformityGrade.MINOR, "Assembly");
        var elsewhere = recorded("Elsewhere", TODAY, NonconformityGrade.MINOR, "Sales");
        var again = recorded("Again", TODAY, NonconformityGrade.MINOR, "Assembly");
        assertThat(
                        nonconformities.listEarlier(
                                scopes,
                                Ref.in(
                                        scope,
                                        List.of(old.id(), first.id(), elsewhere.id(), again.id()))))
                .isEqualTo(Map.of(Ref.in(scope, again.id()), first.id()));
    }

    private List<String> statements(NonconformityFilter filter, NonconformityOrder order) {
        return nonconformities
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(one -> one.content().statement())
                .toList();
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        recorded("Old", TODAY.minusDays(40), NonconformityGrade.MINOR, "Assembly");
        recorded("New", TODAY, NonconformityGrade.MAJOR, "Sales");
        assertThat(statements(NonconformityFilter.ALL, NonconformityOrder.FOUND_ON))
                .containsExactly("New", "Old");
        assertThat(statements(NonconformityFilter.ALL, NonconformityOrder.DUE_ON))
                .containsExactly("Old", "New");
        assertThat(
                        statements(
                                new NonconformityFilter(
                                        Set.of(NonconformityProgress.State.OPEN),
                                        Set.of(NonconformitySource.INTERNAL_AUDIT),
                                        NonconformityGrade.MINOR,
                                        owner,
                                        null,
                                        clause,
                                        false,
                                        TODAY,
                                        SearchWords.of("text", "strasse assembly")),
                                NonconformityOrder.NUMBER))
                .containsExactly("Old");
        assertThat(
                        statements(
                                new NonconformityFilter(
                                        Set.of(NonconformityProgress.State.CLOSED),
                                        Set.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                NonconformityOrder.NUMBER))
                .isEmpty();
    }

    private List<NonconformityCount> counts(NonconformityDimension dimension) {
        return nonconformities
                .count(scopes, dimension, Map.of(scope.tenant(), TODAY))
                .getOrDefault(scope.tenant(), List.of());
    }

    @Test
    void countsSayHowManyHowOldAndHowLong() {
        recorded("Open", TODAY.minusDays(40), NonconformityGrade.MAJOR, "Assembly");
        recorded("Young", TODAY, NonconformityGrade.MINOR, "Assembly");
        var verified = verified(submitted(analysed(recorded("Closed"))));
        service.review(other, verified.id(), true, "None since", verified.version());

        assertThat(counts(NonconformityDimension.PROCESS))
                .singleElement()
                .satisfies(
                        count -> {
                            assertThat(count.of().processName()).isEqualTo("Assembly");
                            assertThat(count.all()).isEqualTo(3);
                            assertThat(count.open()).isEqualTo(2);
                            assertThat(count.overdue()).isEqualTo(1);
                            assertThat(count.oldestOpenOn()).isEqualTo(TODAY.minusDays(40));
                            assertThat(count.daysToClose())
                                    .isEqualTo((double) ChronoUnit.DAYS.between(FOUND, TODAY));
                        });
        assertThat(counts(NonconformityDimension.CLAUSE))
                .extracting(count -> count.of().clause())
                .containsExactly(clause);
        assertThat(counts(NonconformityDimension.GRADE))
                .extracting(count -> count.of().grade())
                .containsExactly(NonconformityGrade.MINOR, NonconformityGrade.MAJOR);
        assertThat(counts(NonconformityDimension.SOURCE)).hasSize(1);
        assertThat(counts(NonconformityDimension.STATE)).hasSize(2);
        assertThat(counts(NonconformityDimension.SITE)).isEmpty();
        assertThat(
                        nonconformities
                                .countByStandard(scopes, Map.of(scope.tenant(), TODAY))
                                .get(scope.tenant()))
                .containsExactly(new NonconformityStanding(standard, 1, 1, 1, 2, 1));
        assertThat(nonconformities.countEffective(scopes)).containsEntry(scope.tenant(), 1);
        assertThat(nonconformities.countTurnover(scope, TODAY.minusDays(40), TODAY))
                .isEqualTo(
                        Map.of(
                                NonconformityGrade.MAJOR,
                                new NonconformityTurnover(0, 0, 1, 1),
                                NonconformityGrade.MINOR,
                                new NonconformityTurnover(1, 1, 1, 0)));
        assertThat(nonconformities.countTurnover(scope, TODAY, TODAY))
                .containsEntry(NonconformityGrade.MINOR, new NonconformityTurnover(0, 0, 1, 0));
        assertThat(nonconformities.countTurnover(scope, null, TODAY))
                .containsEntry(NonconformityGrade.MINOR, new NonconformityTurnover(2, 1, 1, 0));
    }

    @Test
    void onlyWhatHasADayRuns() {
        var open = recorded("Open");
        var verified = verified(submitted(analysed(recorded("Closed"))));
        service.review(other, verified.id(), true, "None since", verified.version());
        assertThat(nonconformities.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(open.id().value());
        var mine = Ref.in(scope, owner);
        assertThat(nonconformities.listOwned(scopes, List.of(mine)).get(mine))
                .extracting(Nonconformity::id)
                .containsExactly(open.id());
    }

    @Test
    void manyCostAsManyStatementsAsOne() {
        submitted(analysed(recorded("First")));
        submitted(analysed(recorded("First again")));
        var one = statements.of(this::readAll);
        for (var i = 0; i < 5; i++) {
            submitted(analysed(recorded("More")));
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var page =
                Objects.requireNonNull(
                        nonconformities
                                .pages(
                                        scopes,
                                        NonconformityFilter.ALL,
                                        NonconformityOrder.FOUND_ON,
                                        PAGE)
                                .get(scope.tenant()));
        var refs = Ref.in(scope, page.values().stream().map(Nonconformity::id).toList());
        nonconformities.listLinks(scopes, refs);
        nonconformities.listEarlier(scopes, refs);
        nonconformities.listRounds(scopes, refs);
        nonconformities.listGradeChanges(scopes, refs);
        analyses.listOf(scopes, refs);
        actions.listStandings(scopes, refs);
        actions.pages(scopes, refs, CorrectiveActionFilter.ALL, PAGE);
        reports.report(scope);
    }

    @Test
    void whoLeavesHandsTheirNonconformitiesAndActionsOver() {
        var one = submitted(analysed(recorded("Open")));
        var action = ofRound(one, one.rounds()).getFirst();
        var heir = duties.assertHandedOver(scope, owner, one.id(), action.id());
        assertThat(find(one).owner()).isEqualTo(heir);
        assertThat(ofRound(one, one.rounds()).getFirst().owner()).isEqualTo(heir);
    }
}
