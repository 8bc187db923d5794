package dev.triennium.persistence.incident;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentContent;
import dev.triennium.domain.incident.IncidentCounts;
import dev.triennium.domain.incident.IncidentFilter;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentOrder;
import dev.triennium.domain.incident.IncidentRepository;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class IncidentRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final BodyNotice.Required REQUIRED =
            new BodyNotice.Required(null, DAY.plusDays(9), "Contract");

    @Autowired private IncidentCounts counts;
    @Autowired private IncidentRepository incidents;
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

    private Incident insert(
            String title, LocalDate day, BodyNotice notice, @Nullable Closure closure) {
        return insert(IncidentKind.BREACH, title, day, notice, closure);
    }

    private Incident insert(
            IncidentKind kind,
            String title,
            LocalDate day,
            BodyNotice notice,
            @Nullable Closure closure) {
        var incident =
                new Incident(
                        new IncidentId(ids.next()),
                        1,
                        incidents.findLastNumber(scope).orElse(0) + 1,
                        new IncidentContent(
                                kind, title, "Straße 🐤", day, "Hall 2", "Locked", owner),
                        notice,
                        NOW,
                        person,
                        closure);
        incidents.insert(scope, new Entry<>(incident, new EntryLinks(List.of(clause), List.of())));
        return incident;
    }

    @Test
    void eachAnswerComesBackAsItWasStored() {
        for (var notice :
                List.of(
                        new BodyNotice.Unclear(DAY, null),
                        new BodyNotice.NotRequired("No"),
                        REQUIRED,
                        new BodyNotice.Told(REQUIRED, DAY, "By mail"))) {
            var stored = insert("One", DAY, notice, new Closure(NOW, person, "Done"));
            var found = incidents.find(scope, stored.id()).orElseThrow();
            assertThat(found.facts()).isEqualTo(stored);
            assertThat(found.links().clauses()).containsExactly(clause);
        }
    }

    private List<String> titles(IncidentFilter filter, IncidentOrder order) {
        return incidents
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(Incident::title)
                .toList();
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        insert("Old", DAY.minusDays(5), REQUIRED, null);
        insert("New", DAY, new BodyNotice.NotRequired("No"), null);
        insert("Closed", DAY.minusDays(9), new BodyNotice.NotRequired("No"), closure());
        assertThat(titles(IncidentFilter.ALL, IncidentOrder.OCCURRED_ON))
                .containsExactly("New", "Old", "Closed");
        assertThat(titles(IncidentFilter.ALL, IncidentOrder.NUMBER))
                .containsExactly("Old", "New", "Closed");
        assertThat(
                        titles(
                                new IncidentFilter(
                                        Set.of(IncidentKind.BREACH),
                                        true,
                                        Set.of(BodyNotice.State.REQUIRED),
                                        owner,
                                        clause,
                                        SearchWords.of("text", "strasse hall")),
                                IncidentOrder.NUMBER))
                .containsExactly("Old");
        assertThat(
                        titles(
                                new IncidentFilter(
                                        Set.of(IncidentKind.COMPLAINT),
                                        null,
                                        Set.of(),
                                        null,
                                        null,
                                        null),
                                IncidentOrder.NUMBER))
                .isEmpty();
    }

    @Test
    void complaintsAreCountedApart() {
        insert("Old", DAY.minusDays(5), REQUIRED, null);
        insert("New", DAY, REQUIRED, closure());
        insert(IncidentKind.COMPLAINT, "Loud", DAY, REQUIRED, null);
        insert(IncidentKind.COMPLAINT, "Late", DAY.minusDays(5), REQUIRED, closure());
        assertThat(counts.count(scope, DAY.minusDays(5)))
                .isEqualTo(new IncidentCounts.Count(1, 1, 1, 1));
        assertThat(counts.count(scope, null)).isEqualTo(new IncidentCounts.Count(2, 1, 2, 1));
    }

    private Closure closure() {
        return new Closure(NOW, person, "Done");
    }

    @Test
    void onlyWhatIsToBeToldOrFoundOutRuns() {
        var unclear = insert("Unclear", DAY, new BodyNotice.Unclear(DAY, null), null);
        var required = insert("Required", DAY, REQUIRED, null);
        insert("Not", DAY, new BodyNotice.NotRequired("No"), null);
        insert("Told", DAY, new BodyNotice.Told(REQUIRED, DAY, null), null);
        insert("Closed", DAY, REQUIRED, closure());
        assertThat(incidents.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactlyInAnyOrder(unclear.id().value(), required.id().value());
        var mine = Ref.in(scope, owner);
        assertThat(incidents.listOwned(scopes, List.of(mine)).get(mine)).hasSize(4);
    }

    @Test
    void manyIncidentsCostAsManyStatementsAsOne() {
        insert("First", DAY, REQUIRED, null);
        var one = statements.of(this::readAll);
        for (var i = 0; i < 20; i++) {
            insert("More", DAY, REQUIRED, null);
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var page =
                Objects.requireNonNull(
                        incidents
                                .pages(scopes, IncidentFilter.ALL, IncidentOrder.OCCURRED_ON, PAGE)
                                .get(scope.tenant()));
        incidents.listLinks(
                scopes, Ref.in(scope, page.values().stream().map(Incident::id).toList()));
    }

    @Test
    void whoLeavesHandsTheirIncidentsOver() {
        var open = insert("Open", DAY, REQUIRED, null);
        insert("Closed", DAY, REQUIRED, closure());
        var heir = duties.assertHandedOver(scope, owner, open.id());
        assertThat(incidents.find(scope, open.id()).orElseThrow().facts().owner()).isEqualTo(heir);
    }
}
