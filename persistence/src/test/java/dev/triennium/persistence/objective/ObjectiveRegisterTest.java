package dev.triennium.persistence.objective;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveCounts;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveFilter;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.ObjectiveOrder;
import dev.triennium.domain.objective.ObjectiveRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class ObjectiveRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    @Autowired private ObjectiveCounts counts;
    @Autowired private ObjectiveRepository objectives;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private TenantScopes scopes;
    private PersonId person;
    private ColleagueId owner;
    private ClauseId clause;

    @BeforeEach
    void createTenant() {
        scope = tenants.tenant();
        scopes = TenantScopes.of(scope);
        person = tenants.person();
        owner = tenants.colleague(scope, person);
        clause = dsl.selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle().getId();
    }

    private Objective insert(
            String title, LocalDate dueOn, @Nullable Measured latest, @Nullable Closure closure) {
        var objective =
                new Objective(
                        new ObjectiveId(ids.next()),
                        1,
                        objectives.findLastNumber(scope).orElse(0) + 1,
                        new ObjectiveContent(
                                title,
                                "Straße 🐤",
                                ObjectiveDirection.AT_LEAST,
                                new BigDecimal("99.5"),
                                "%",
                                owner,
                                dueOn,
                                null),
                        latest,
                        null,
                        closure);
        objectives.insert(
                scope, new Entry<>(objective, new EntryLinks(List.of(clause), List.of())));
        return objective;
    }

    private static Measured measured(String value) {
        return new Measured(DAY, new BigDecimal(value), "Note");
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        for (var stored :
                List.of(
                        insert("One", DAY, null, null),
                        insert("Two", DAY, measured("-0.000001"), closure()))) {
            var found = objectives.find(scope, stored.id()).orElseThrow();
            assertThat(found.facts()).isEqualTo(stored);
            assertThat(found.links().clauses()).containsExactly(clause);
        }
    }

    @Test
    void aSecondMeasurementOfADayTakesThePlaceOfTheFirst() {
        var ref = Ref.in(scope, insert("One", DAY, null, null).id());
        objectives.put(scope, ref.id(), measured("1"));
        objectives.put(scope, ref.id(), new Measured(DAY.plusDays(1), BigDecimal.TWO, null));
        objectives.put(scope, ref.id(), measured("3.5"));
        assertThat(objectives.listMeasured(scopes, List.of(ref)).get(ref))
                .containsExactly(
                        new Measured(DAY.plusDays(1), BigDecimal.TWO, null), measured("3.5"));
    }

    private List<String> titles(ObjectiveFilter filter, ObjectiveOrder order) {
        return objectives
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(Objective::title)
                .toList();
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        insert("Later", DAY.plusDays(5), measured("99.5"), null);
        insert("Sooner", DAY, measured("99.4"), null);
        insert("Closed", DAY.plusDays(9), null, closure());
        assertThat(counts.count(scope, DAY)).isEqualTo(new ObjectiveCounts.Progress(2, 1, 0));
        assertThat(counts.count(scope, DAY.plusDays(9)))
                .isEqualTo(new ObjectiveCounts.Progress(2, 1, 1));
        assertThat(titles(ObjectiveFilter.ALL, ObjectiveOrder.DUE_ON))
                .containsExactly("Sooner", "Later", "Closed");
        assertThat(titles(ObjectiveFilter.ALL, ObjectiveOrder.NUMBER))
                .containsExactly("Later", "Sooner", "Closed");
        assertThat(
                        titles(
                                new ObjectiveFilter(
                                        true,
                                        true,
                                        owner,
                                        clause,
                                        DAY.plusDays(5),
                                        SearchWords.of("text", "strasse later")),
                                ObjectiveOrder.NUMBER))
                .containsExactly("Later");
        assertThat(
                        titles(
                                new ObjectiveFilter(true, false, null, null, null, null),
                                ObjectiveOrder.NUMBER))
                .containsExactly("Sooner");
    }

    private Closure closure() {
        return new Closure(NOW, person, "Done");
    }

    @Test
    void onlyWhatIsOpenRuns() {
        var open = insert("Open", DAY, null, null);
        insert("Closed", DAY, null, closure());
        assertThat(objectives.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(open.id().value());
    }

    @Test
    void manyObjectivesCostAsManyStatementsAsOne() {
        insert("First", DAY, null, null);
        var one = statements.of(this::readAll);
        for (var i = 0; i < 20; i++) {
            insert("More", DAY, null, null);
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var page =
                Objects.requireNonNull(
                        objectives
                                .pages(scopes, ObjectiveFilter.ALL, ObjectiveOrder.DUE_ON, PAGE)
                                .get(scope.tenant()));
        var refs = Ref.in(scope, page.values().stream().map(Objective::id).toList());
        objectives.listLinks(scopes, refs);
        objectives.listMeasured(scopes, refs);
    }

    @Test
    void whoLeavesHandsTheirObjectivesOver() {
        var open = insert("Open", DAY, null, null);
        insert("Closed", DAY, null, closure());
        var heir = duties.assertHandedOver(scope, owner, open.id());
        assertThat(objectives.find(scope, open.id()).orElseThrow().facts().owner()).isEqualTo(heir);
    }
}
