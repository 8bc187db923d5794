package dev.triennium.persistence.supplier;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCounts;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierDecision;
import dev.triennium.domain.supplier.SupplierEvaluation;
import dev.triennium.domain.supplier.SupplierFilter;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierOrder;
import dev.triennium.domain.supplier.SupplierRepository;
import dev.triennium.domain.supplier.SupplierState;
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
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class SupplierRegisterTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired private SupplierCounts counts;
    @Autowired private SupplierRepository suppliers;
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

    private EntryLinks links() {
        return new EntryLinks(List.of(clause), List.of());
    }

    private Supplier insert(
            String name,
            @Nullable LocalDate reviewOn,
            @Nullable SupplierDecision decision,
            @Nullable Closure closure) {
        var supplier =
                new Supplier(
                        new SupplierId(ids.next()),
                        new Keeping(
                                1,
                                suppliers.findLastNumber(scope).orElse(0) + 1,
                                owner,
                                reviewOn,
                                decision == null ? null : new Review(NOW, person, "As agreed"),
                                closure),
                        new SupplierContent(
                                name,
                                SupplierKind.OUTSOURCED_PROCESS,
                                "Härten 🐤",
                                SupplierCriticality.HIGH,
                                "Hardness",
                                null,
                                "+49 30 1234",
                                decision == null ? null : new SupplierEvaluation(DAY, decision)));
        suppliers.insert(scope, new Entry<>(supplier, links()));
        return supplier;
    }

    private Closure closure() {
        return new Closure(NOW, person, "Sold");
    }

    private List<String> names(SupplierFilter filter, SupplierOrder order) {
        return suppliers
                .pages(scopes, filter, order, PAGE)
                .getOrDefault(scope.tenant(), Page.empty())
                .values()
                .stream()
                .map(Supplier::title)
                .toList();
    }

    private List<String> names(SupplierState state) {
        return names(new SupplierFilter(EntryFilter.ALL, null, null, state), SupplierOrder.NUMBER);
    }

    @Test
    void aSupplierComesBackAsItWasStored() {
        for (var stored :
                List.of(
                        insert("One", null, null, null),
                        insert("Two", DAY, SupplierDecision.NOT_APPROVED, closure()))) {
            assertThat(suppliers.find(scope, stored.id())).contains(new Entry<>(stored, links()));
        }
    }

    @Test
    void theyAreListedInTheOrderThatIsAskedFor() {
        insert("Steel 10", DAY.plusDays(5), null, null);
        insert("Zinc", null, null, null);
        insert("Steel 9", DAY, null, null);
        assertThat(names(SupplierFilter.ALL, SupplierOrder.NUMBER))
                .containsExactly("Steel 10", "Zinc", "Steel 9");
        assertThat(names(SupplierFilter.ALL, SupplierOrder.NAME))
                .containsExactly("Steel 9", "Steel 10", "Zinc");
        assertThat(names(SupplierFilter.ALL, SupplierOrder.REVIEW_ON))
                .containsExactly("Steel 9", "Steel 10", "Zinc");
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        insert("Unknown", DAY, null, null);
        insert("Good", DAY, SupplierDecision.APPROVED, null);
        insert("Fair", DAY.plusDays(9), SupplierDecision.CONDITIONALLY_APPROVED, null);
        insert("Bad", DAY, SupplierDecision.NOT_APPROVED, null);
        insert("Gone", DAY, SupplierDecision.APPROVED, closure());
        assertThat(counts.count(scope)).isEqualTo(new SupplierCounts.Count(1, 1, 2));
        assertThat(names(SupplierState.APPROVED)).containsExactly("Good");
        assertThat(names(SupplierState.CONDITIONALLY_APPROVED)).containsExactly("Fair");
        assertThat(names(SupplierState.NOT_APPROVED)).containsExactly("Unknown", "Bad");
        assertThat(names(SupplierState.ENDED)).containsExactly("Gone");
        assertThat(
                        names(
                                new SupplierFilter(
                                        new EntryFilter(
                                                true,
                                                owner,
                                                clause,
                                                null,
                                                DAY,
                                                SearchWords.of("text", "haerten good 1234")),
                                        SupplierKind.OUTSOURCED_PROCESS,
                                        SupplierCriticality.HIGH,
                                        SupplierState.APPROVED),
                                SupplierOrder.NUMBER))
                .isEmpty();
        assertThat(
                        names(
                                new SupplierFilter(
                                        new EntryFilter(
                                                true,
                                                owner,
                                                clause,
                                                null,
                                                DAY,
                                                SearchWords.of("text", "harten good 1234")),
                                        SupplierKind.OUTSOURCED_PROCESS,
                                        SupplierCriticality.HIGH,
                                        SupplierState.APPROVED),
                                SupplierOrder.NUMBER))
                .containsExactly("Good");
        assertThat(
                        names(
                                new SupplierFilter(
                                        EntryFilter.ALL, SupplierKind.SUPPLIER, null, null),
                                SupplierOrder.NUMBER))
                .isEmpty();
        assertThat(
                        names(
                                new SupplierFilter(
                                        EntryFilter.ALL, null, SupplierCriticality.LOW, null),
                                SupplierOrder.NUMBER))
                .isEmpty();
    }

    @Test
    void onlyWhoIsUsedAndHasADayRuns() {
        var open = insert("Open", DAY, null, null);
        insert("Never", null, null, null);
        insert("Gone", DAY, null, closure());
        assertThat(suppliers.listRunning(null, 10_000))
                .filteredOn(one -> one.tenant().equals(scope.tenant()))
                .extracting(RunningSubject::id)
                .containsExactly(open.id().value());
    }

    @Test
    void manySuppliersCostAsManyStatementsAsOne() {
        insert("One", DAY, null, null);
        var one = statements.of(this::readAll);
        for (var i = 0; i < 20; i++) {
            insert("More", DAY, SupplierDecision.APPROVED, null);
        }
        assertThat(statements.of(this::readAll)).isEqualTo(one);
    }

    private void readAll() {
        var found =
                suppliers
                        .pages(scopes, SupplierFilter.ALL, SupplierOrder.NAME, PAGE)
                        .getOrDefault(scope.tenant(), Page.empty())
                        .values();
        suppliers.listLinks(scopes, Ref.in(scope, found.stream().map(Supplier::id).toList()));
    }

    @Test
    void whoLeavesHandsTheirSuppliersOver() {
        var used = insert("Used", DAY, null, null);
        insert("Closed", DAY, null, closure());
        var heir = duties.assertHandedOver(scope, owner, used.id());
        assertThat(suppliers.find(scope, used.id()).orElseThrow().facts().owner()).isEqualTo(heir);
    }
}
