package dev.triennium.persistence.risk;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.risk.NeededControls;
import dev.triennium.domain.risk.RecordRisk;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskCounts;
import dev.triennium.domain.risk.RiskFilter;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskLevels;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureFilter;
import dev.triennium.domain.risk.RiskMeasureRepository;
import dev.triennium.domain.risk.RiskOrder;
import dev.triennium.domain.risk.RiskReportService;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskService;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class RiskRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate REVIEW = LocalDate.parse("2027-03-01");

    @Autowired private RiskRepository risks;
    @Autowired private RiskCounts counts;
    @Autowired private NeededControls needed;
    @Autowired private RiskMeasureRepository measures;
    @Autowired private RiskService service;
    @Autowired private RiskReportService reports;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private StatementCount statements;
    @Autowired private TestMembers members;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private TenantScopes scopes;
    private ColleagueId owner;
    private ClauseId clause;
    private ControlId control;

    @BeforeEach
    void createTenant() {
        var person = tenants.person();
        scope = representative(tenants.tenant(), person);
        scopes = TenantScopes.of(scope);
        owner = tenants.colleague(scope, person);
        clause = dsl.selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle().getId();
        control = dsl.selectFrom(CONTROL).orderBy(CONTROL.ID).limit(1).fetchSingle().getId();
        service.define(
                scope,
                new RiskScale.Levels(
                        List.of("rare", "sometimes", "often"), List.of("small", "big"), 2),
                null);
    }

    private TenantScope representative(TenantScope tenant, PersonId person) {
        return members.member(tenant, person, Role.REPRESENTATIVE, Permission.MANAGE_SYSTEM);
    }

    private Risk add(String title, @Nullable RiskLevels inherent, @Nullable LocalDate reviewOn) {
        return service.add(
                scope,
                new RecordRisk(
                        new RiskContent(
                                RiskKind.RISK,
                                title,
                                "Straße 🐤",
                                RiskCategory.SUPPLY,
                                "Purchasing",
                                "Stock",
                                owner,
                                RiskTreatment.MODIFY,
                                "A second supplier",
                                reviewOn),
                        inherent,
                        null,
                        new EntryLinks(List.of(clause), List.of(control))),
                null);
    }

    private List<String> titles(RiskFilter filter, RiskOrder order) {
        return risks
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(Risk::title)
                .toList();
    }

    @Test
    void whatIsNotClosedIsCountedByHowItIsRated() {
        add("High", new RiskLevels(3, 2), REVIEW);
        var low = add("Low", new RiskLevels(1, 2), null);
        add("Unrated", null, null);
        var gone = add("Gone", new RiskLevels(3, 2), null);
        service.accept(scope, low.id(), "We can bear it", low.version());
        service.close(scope, gone.id(), "Sold", gone.version());
        var count = counts.count(scope);
        assertThat(count).isEqualTo(new RiskCounts.Count(3, 1, 1, 1));
        assertThat(count.notRated()).isEqualTo(1);
    }

    private static RiskFilter where(
            Set<RiskStanding.State> states,
            @Nullable ClauseId clause,
            @Nullable ControlId control,
            @Nullable Boolean withinThreshold,
            @Nullable LocalDate reviewUntil,
            @Nullable String text) {
        return new RiskFilter(
                null,
                states,
                Set.of(),
                null,
                clause,
                control,
                withinThreshold,
                reviewUntil,
                text == null ? null : SearchWords.of("text", text));
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        var added = add("One", new RiskLevels(3, 2), REVIEW);
        var found = risks.find(scope, added.id()).orElseThrow();
        assertThat(found.facts()).isEqualTo(added);
        assertThat(found.links()).isEqualTo(new EntryLinks(List.of(clause), List.of(control)));
        var accepted = service.accept(scope, added.id(), "Small enough", 1);
        assertThat(risks.find(scope, added.id()).orElseThrow().facts()).isEqualTo(accepted);
        var closed = service.close(scope, added.id(), "Gone", 2);
        assertThat(risks.find(scope, added.id()).orElseThrow().facts()).isEqualTo(closed);
        var ref = Ref.in(scope, added.id());
        assertThat(risks.listDecisions(scopes, List.of(ref)).get(ref))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.reason()).isEqualTo("Small enough");
                            assertThat(one.rating()).isEqualTo(added.inherent());
                            assertThat(one.treatment()).isEqualTo(RiskTreatment.MODIFY);
                        });
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        add("High", new RiskLevels(3, 2), REVIEW);
        add("Low", new RiskLevels(1, 2), null);
        add("Unrated", null, REVIEW.plusDays(1));
        var none = Set.<RiskStanding.State>of();
        assertThat(titles(RiskFilter.ALL, RiskOrder.NUMBER))
                .containsExactly("High", "Low", "Unrated");
        assertThat(titles(RiskFilter.ALL, RiskOrder.RATING))
                .containsExactly("High", "Low", "Unrated");
        assertThat(titles(RiskFilter.ALL, RiskOrder.REVIEW_ON))
                .containsExactly("High", "Unrated", "Low");
        assertThat(titles(where(none, null, null, true, null, null), RiskOrder.NUMBER))
                .containsExactly("Low");
        assertThat(titles(where(none, null, null, false, null, null), RiskOrder.NUMBER))
                .containsExactly("High");
        assertThat(titles(where(none, clause, control, null, REVIEW, null), RiskOrder.NUMBER))
                .containsExactly("High");
        assertThat(titles(where(none, null, null, null, null, "strasse rated"), RiskOrder.NUMBER))
                .containsExactly("Unrated");
        assertThat(
                        titles(
                                where(
                                        Set.of(RiskStanding.State.CLOSED),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                RiskOrder.NUMBER))
                .isEmpty();
    }

    @Test
    void aControlKnowsTheRisksThatNeedItUntilTheyAreClosed() {
        var added = add("One", null, null);
        var ref = Ref.in(scope, control);
        assertThat(risks.listOfControls(scopes, List.of(ref)).get(ref)).containsExactly(added);
        assertThat(needed.listNumbers(scopes, scopes.tenants()).get(ref)).containsExactly(1);
        service.close(scope, added.id(), "Gone", 1);
        assertThat(risks.listOfControls(scopes, List.of(ref))).isEmpty();
        assertThat(needed.listNumbers(scopes, scopes.tenants())).isEmpty();
    }

    private RiskMeasure measure(Risk risk, String title, @Nullable LocalDate dueOn) {
        return service.addMeasure(
                scope, risk.id(), new RiskMeasure.Content(title, owner, dueOn), null);
    }

    private List<RiskMeasure> measured(Ref<RiskId> risk, RiskMeasureFilter filter) {
        return Objects.requireNonNull(measures.pages(scopes, List.of(risk), filter, PAGE).get(risk))
                .values();
    }

    @Test
    void measuresStandByTheirDays() {
        var risk = add("One", null, null);
        measure(risk, "Some day", null);
        measure(risk, "Later", REVIEW);
        var soon = measure(risk, "Soon", REVIEW.minusDays(1));
        var ref = Ref.in(scope, risk.id());
        assertThat(measured(ref, RiskMeasureFilter.ALL))
                .extracting(RiskMeasure::title)
                .containsExactly("Soon", "Later", "Some day");
        service.completeMeasure(scope, soon.id(), null, "Done", 1);
        assertThat(measured(ref, new RiskMeasureFilter(false, owner)))
                .extracting(RiskMeasure::title)
                .containsExactly("Later", "Some day");
        var mine = Ref.in(scope, owner);
        assertThat(measures.listOwned(scopes, List.of(mine)).get(mine)).hasSize(2);
        assertThat(risks.listOwned(scopes, List.of(mine)).get(mine)).containsExactly(risk);
    }

    @Test
    void whatHasADayIsFoundToBeRemindedOf() {
        var due = add("Due", null, REVIEW);
        add("Some day", null, null);
        var closed = add("Closed", null, REVIEW);
        service.close(scope, closed.id(), "Gone", 1);
        var measure = measure(due, "Soon", REVIEW);
        assertThat(risks.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(due.id().value());
        assertThat(measures.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(measure.id().value());
        var all = risks.listRunning(null, 10_000);
        assertThat(risks.listRunning(all.getLast(), 10)).isEmpty();
    }

    @Test
    void manyEntriesCostAsManyStatementsAsOne() {
        add("First", null, null);
        var one = statements.of(this::readAll);
        for (var i = 0; i < 20; i++) {
            measure(add("More", new RiskLevels(1, 1), REVIEW), "Do it", REVIEW);
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var page =
                Objects.requireNonNull(
                        risks.pages(scopes, RiskFilter.ALL, RiskOrder.RATING, PAGE)
                                .get(scope.tenant()));
        var refs = Ref.in(scope, page.values().stream().map(Risk::id).toList());
        risks.listLinks(scopes, refs);
        risks.listDecisions(scopes, refs);
        measures.pages(scopes, refs, RiskMeasureFilter.ALL, PAGE);
    }

    @Test
    void aReportNamesWhatItIsAbout() {
        var risk = add("One", new RiskLevels(1, 1), REVIEW);
        measure(risk, "Do it", REVIEW);
        service.accept(scope, risk.id(), "Small", 1);
        var report = reports.report(scope);
        assertThat(report.scale()).isNotNull();
        assertThat(report.acceptedBy()).containsExactly(Map.entry(risk.id(), "Given Family"));
        assertThat(report.measures())
                .singleElement()
                .satisfies(one -> assertThat(one.risk().id()).isEqualTo(risk.id()));
        assertThat(report.register().rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.owner()).isEqualTo("Given Family");
                            assertThat(row.clauses()).hasSize(1);
                            assertThat(row.controls()).hasSize(1);
                        });
    }

    @Test
    void whoLeavesHandsTheirRisksAndMeasuresOver() {
        var risk = add("One", null, REVIEW);
        var measure = measure(risk, "Soon", REVIEW);
        var heir = duties.assertHandedOver(scope, owner, risk.id(), measure.id());
        assertThat(risks.find(scope, risk.id()).orElseThrow().facts().owner()).isEqualTo(heir);
        assertThat(measures.find(scope, measure.id()).orElseThrow().owner()).isEqualTo(heir);
    }
}
