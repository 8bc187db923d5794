package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.PreparedDsl;
import dev.triennium.persistence.jooq.Shape;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class PreparedReadsTest {

    @Autowired private TestTenants testTenants;
    @Autowired private DSLContext dsl;
    @Autowired private TableDictionary dictionary;
    @Autowired private TenantDsl tenants;
    @Autowired private IdGenerator ids;

    private TenantScope own;
    private TenantScope other;
    private PreparedReads reads;

    @BeforeEach
    void twoTenants() {
        own = testTenants.tenant();
        other = testTenants.tenant();
        reads = new PreparedReads(dsl, dictionary, false);
    }

    private SiteId site(TenantScope scope) {
        var id = new SiteId(ids.next());
        tenants.in(scope)
                .insertInto(SITE)
                .set(SITE.TENANT_ID, scope.tenant())
                .set(SITE.ID, id)
                .set(SITE.VERSION, 1)
                .set(SITE.NAME, "Head office")
                .set(SITE.ADDRESS, "1 Long Street")
                .set(SITE.HEADCOUNT, 1)
                .execute();
        return id;
    }

    private PreparedDsl in(TenantScope scope) {
        return reads.reaching(new Reach.One(scope.tenant()));
    }

    private PreparedDsl across(TenantScope... scopes) {
        return reads.reaching(new Reach.Several(TenantScopes.of(List.of(scopes)).tenants()));
    }

    private final AtomicInteger made = new AtomicInteger();

    private Result<Record> sites(PreparedDsl prepared, TenantId tenant) {
        return sites(prepared, tenant, noCondition());
    }

    private Result<Record> ownSites(Condition more) {
        return sites(in(own), own.tenant(), more);
    }

    private Result<Record> sites(PreparedDsl prepared, TenantId tenant, Condition more) {
        var binds = new Binds();
        var owner = binds.one(SITE.TENANT_ID, tenant);
        return sites(prepared, binds, () -> SITE.TENANT_ID.eq(owner.param()).and(more));
    }

    private Result<Record> sites(
            PreparedDsl prepared, Collection<TenantId> owners, Collection<SiteId> wanted) {
        var binds = new Binds();
        var tenant = binds.some(SITE.TENANT_ID, owners);
        var id = binds.some(SITE.ID, wanted);
        return sites(prepared, binds, () -> tenant.holds(SITE.TENANT_ID).and(id.holds(SITE.ID)));
    }

    private Result<Record> sites(PreparedDsl prepared, Binds binds, Supplier<Condition> condition) {
        return prepared.fetch(
                Shape.of("sites", SITE),
                binds,
                List.of(SITE.ID, SITE.NAME),
                () -> {
                    made.incrementAndGet();
                    return select(SITE.ID, SITE.NAME).from(SITE).where(condition.get());
                });
    }

    @Test
    void aShapeIsMadeOnceAndReadWithOtherValues() {
        var here = site(own);
        var there = site(other);
        assertThat(sites(in(own), own.tenant()).getValues(SITE.ID)).containsExactly(here);
        assertThat(sites(in(other), other.tenant()).getValues(SITE.ID)).containsExactly(there);
        assertThat(made).hasValue(1);
    }

    @Test
    void aValueStandsInEachPlaceThatNamesIt() {
        var here = site(own);
        var binds = new Binds();
        var wanted = binds.one(SITE.ID, here);
        var owner = binds.one(SITE.TENANT_ID, own.tenant());
        var found =
                sites(
                        in(own),
                        binds,
                        () ->
                                SITE.TENANT_ID
                                        .eq(owner.param())
                                        .and(SITE.ID.ge(wanted.param()))
                                        .and(SITE.ID.le(wanted.param())));
        assertThat(found.getValues(SITE.ID)).containsExactly(here);
    }

    @Test
    void listsOfAlmostTheSameLengthShareAShape() {
        var wanted = IntStream.range(0, 8).mapToObj(_ -> site(own)).toList();
        for (var count = 5; count <= 8; count++) {
            var some = wanted.subList(0, count);
            assertThat(sites(in(own), List.of(own.tenant()), some).getValues(SITE.ID))
                    .containsExactlyInAnyOrderElementsOf(some);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aListOfNothingHoldsNothing() {
        site(own);
        assertThat(sites(in(own), List.of(own.tenant()), List.of())).isEmpty();
    }

    @Test
    void aStatementThatIsKnownIsRefusedAnotherTenant() {
        sites(in(own), own.tenant());
        assertIsRefused(() -> sites(in(own), other.tenant()));
        sites(across(own, other), List.of(own.tenant(), other.tenant()), List.of(site(own)));
        assertIsRefused(
                () ->
                        sites(
                                across(own),
                                List.of(own.tenant(), other.tenant()),
                                List.of(site(own))));
    }

    @Test
    void whatIsRightAcrossTenantsIsLookedAtAnewInOne() {
        var binds = List.of(own.tenant());
        sites(across(own, other), binds, List.of(site(own)));
        sites(in(own), binds, List.of(site(own)));
        assertThat(made).hasValue(2);
        assertIsRefused(() -> sites(in(other), binds, List.of(site(own))));
        assertIsRefused(() -> sites(reads.reaching(new Reach.None()), binds, List.of(site(own))));
    }

    @Test
    void aStatementWithoutItsTenantIsRefusedEachTime() {
        for (var i = 0; i < 2; i++) {
            assertIsRefused(() -> sites(in(own), new Binds(), () -> noCondition()));
        }
    }

    @Test
    void aValueThatIsNotAmongTheBindsIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ownSites(SITE.NAME.eq("Head office")))
                .withMessageContaining("not among its binds");
    }

    @Test
    void twoStatementsOfOneShapeAreFoundWhereItIsDoubted() {
        reads = new PreparedReads(dsl, dictionary, true);
        sites(in(own), own.tenant());
        sites(in(own), own.tenant());
        assertThatIllegalStateException()
                .isThrownBy(() -> ownSites(SITE.NAME.isNotNull()))
                .withMessageContaining("one shape");
    }

    @Test
    void theReadsOfATableArePrepared() {
        var here = site(own);
        var table = TenantTable.of(tenants, SITE.ID);
        for (var i = 0; i < 2; i++) {
            assertThat(table.find(own, here)).isPresent();
            assertThat(table.find(other, here)).isEmpty();
            assertThat(
                            table.list(
                                    TenantScopes.of(List.of(own, other)),
                                    List.of(Ref.in(own, here), Ref.in(other, here)),
                                    row -> row.getName()))
                    .containsOnlyKeys(Ref.in(own, here));
        }
    }

    private static void assertIsRefused(Supplier<?> read) {
        assertThatExceptionOfType(TenantIsolationException.class).isThrownBy(read::get);
    }
}
