package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class TenantGuardTest {

    private static final SiteId SITE_ID = new SiteId(new UUID(1, 2));

    @Autowired private TestTenants testTenants;
    @Autowired private TenantDsl tenants;
    @Autowired private DSLContext plain;

    private TenantScope own;
    private TenantScope other;

    @BeforeEach
    void twoTenants() {
        own = testTenants.tenant();
        other = testTenants.tenant();
    }

    /// A statement, made for one's own tenant and another's.
    private record Case(String name, BiFunction<DSLContext, TenantGuardTest, Object> statement) {}

    private static Case of(String name, BiFunction<DSLContext, TenantGuardTest, Object> statement) {
        return new Case(name, statement);
    }

    @TestFactory
    Stream<DynamicTest> aStatementThatLeavesItsTenantIsRefused() {
        var s = SITE.as("s");
        var m = MEMBERSHIP.as("m");
        return Stream.of(
                        of("no predicate", (d, _) -> d.selectFrom(SITE).fetch()),
                        of(
                                "another tenant's literal",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(SITE.TENANT_ID.eq(t.other.tenant()))
                                                .fetch()),
                        of(
                                "OR bypass",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(
                                                        SITE.TENANT_ID
                                                                .eq(t.own.tenant())
                                                                .or(SITE.HEADCOUNT.gt(0)))
                                                .fetch()),
                        of(
                                "NOT",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(not(SITE.TENANT_ID.eq(t.own.tenant())))
                                                .fetch()),
                        of(
                                "not equal",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(SITE.TENANT_ID.ne(t.own.tenant()))
                                                .fetch()),
                        of(
                                "by id only",
                                (d, _) -> d.selectFrom(SITE).where(SITE.ID.eq(SITE_ID)).fetch()),
                        of(
                                "list with another tenant",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(
                                                        SITE.TENANT_ID.in(
                                                                t.own.tenant(), t.other.tenant()))
                                                .fetch()),
                        of(
                                "join by id only",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(TENANT)
                                                .join(SITE)
                                                .on(SITE.NAME.eq(TENANT.NAME))
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "left join that restricts only the left side",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(SITE)
                                                .leftJoin(TENANT)
                                                .on(
                                                        SITE.TENANT_ID
                                                                .eq(TENANT.ID)
                                                                .and(TENANT.ID.eq(t.own.tenant())))
                                                .fetch()),
                        of(
                                "left join without the tenant",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(TENANT)
                                                .leftJoin(SITE)
                                                .on(SITE.NAME.eq(TENANT.NAME))
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "cross join",
                                (d, t) ->
                                        d.select(count())
                                                .from(TENANT, SITE)
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "EXISTS",
                                (d, t) ->
                                        d.selectFrom(TENANT)
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .and(
                                                        exists(
                                                                selectOne()
                                                                        .from(SITE)
                                                                        .where(
                                                                                SITE.NAME.eq(
                                                                                        TENANT.NAME))))
                                                .fetch()),
                        of(
                                "IN of a subquery",
                                (d, t) ->
                                        d.selectFrom(TENANT)
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .and(TENANT.NAME.in(select(SITE.NAME).from(SITE)))
                                                .fetch()),
                        of(
                                "scalar subquery",
                                (d, t) ->
                                        d.select(
                                                        TENANT.NAME,
                                                        field(select(max(SITE.NAME)).from(SITE)))
                                                .from(TENANT)
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "subquery bound to another alias",
                                (d, t) ->
                                        d.select(
                                                        field(
                                                                select(count())
                                                                        .from(s)
                                                                        .where(
                                                                                SITE.TENANT_ID.eq(
                                                                                        t.own
                                                                                                .tenant()))))
                                                .from(SITE)
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "second arm of a union",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(SITE)
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .unionAll(select(SITE.NAME).from(SITE))
                                                .fetch()),
                        of(
                                "first arm of a union",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(SITE)
                                                .union(
                                                        select(SITE.NAME)
                                                                .from(SITE)
                                                                .where(
                                                                        SITE.TENANT_ID.eq(
                                                                                t.own.tenant())))
                                                .fetch()),
                        of(
                                "common table expression",
                                (d, _) ->
                                        d.with("all_sites")
                                                .as(select(SITE.NAME).from(SITE))
                                                .select()
                                                .from(table(name("all_sites")))
                                                .fetch()),
                        of(
                                "derived table",
                                (d, _) ->
                                        d.select()
                                                .from(select(SITE.NAME).from(SITE).asTable("x"))
                                                .fetch()),
                        of(
                                "derived table, restricted outside",
                                (d, t) ->
                                        d.select()
                                                .from(
                                                        select(SITE.TENANT_ID, SITE.NAME)
                                                                .from(SITE)
                                                                .asTable("site"))
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .fetch()),
                        of("alias", (d, _) -> d.selectFrom(s).fetch()),
                        of(
                                "one of two aliases",
                                (d, t) ->
                                        d.select(s.NAME)
                                                .from(s)
                                                .join(m)
                                                .on(m.ROLE.eq(s.NAME))
                                                .where(s.TENANT_ID.eq(t.own.tenant()))
                                                .fetch()),
                        of("table by name", (d, _) -> d.select().from(table(name("site"))).fetch()),
                        of(
                                "update",
                                (d, _) ->
                                        d.update(SITE)
                                                .set(SITE.NAME, "x")
                                                .where(SITE.ID.eq(SITE_ID))
                                                .execute()),
                        of(
                                "update of another tenant",
                                (d, t) ->
                                        d.update(SITE)
                                                .set(SITE.NAME, "x")
                                                .where(SITE.TENANT_ID.eq(t.other.tenant()))
                                                .execute()),
                        of(
                                "update that moves rows",
                                (d, t) ->
                                        d.update(SITE)
                                                .set(SITE.TENANT_ID, t.other.tenant())
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .execute()),
                        of(
                                "delete",
                                (d, _) -> d.deleteFrom(SITE).where(SITE.ID.eq(SITE_ID)).execute()),
                        of(
                                "insert for another tenant",
                                (d, t) ->
                                        d.insertInto(SITE)
                                                .set(SITE.TENANT_ID, t.other.tenant())
                                                .set(SITE.ID, SITE_ID)
                                                .execute()),
                        of(
                                "second row of an insert",
                                (d, t) ->
                                        d.insertInto(SITE, SITE.TENANT_ID, SITE.ID)
                                                .values(t.own.tenant(), SITE_ID)
                                                .values(t.other.tenant(), SITE_ID)
                                                .execute()),
                        of(
                                "insert without the tenant",
                                (d, _) -> d.insertInto(SITE).set(SITE.ID, SITE_ID).execute()),
                        of(
                                "insert from a select",
                                (d, t) ->
                                        d.insertInto(SITE, SITE.TENANT_ID, SITE.NAME)
                                                .select(
                                                        select(SITE.TENANT_ID, SITE.NAME)
                                                                .from(SITE)
                                                                .where(
                                                                        SITE.TENANT_ID.eq(
                                                                                t.own.tenant())))
                                                .execute()),
                        of(
                                "upsert that moves the row",
                                (d, t) ->
                                        d.insertInto(SITE)
                                                .set(SITE.TENANT_ID, t.own.tenant())
                                                .set(SITE.ID, SITE_ID)
                                                .onDuplicateKeyUpdate()
                                                .set(SITE.TENANT_ID, t.other.tenant())
                                                .execute()),
                        of(
                                "batch",
                                (d, t) ->
                                        d.batch(
                                                        d.update(SITE)
                                                                .set(SITE.NAME, "x")
                                                                .where(
                                                                        SITE.TENANT_ID.eq(
                                                                                t.own.tenant())),
                                                        d.update(SITE)
                                                                .set(SITE.NAME, "x")
                                                                .where(SITE.ID.eq(SITE_ID)))
                                                .execute()),
                        of("truncate", (d, _) -> d.truncate(SITE).execute()),
                        of("plain SQL", (d, _) -> d.fetch("select * from site")),
                        of(
                                "plain SQL condition",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .and("1 = 1 or 1 = 1")
                                                .fetch()),
                        of("plain SQL batch", (d, _) -> d.batch("delete from site").execute()))
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.name(),
                                        () ->
                                                assertThatExceptionOfType(
                                                                TenantIsolationException.class)
                                                        .isThrownBy(
                                                                () ->
                                                                        c.statement()
                                                                                .apply(
                                                                                        tenants.in(
                                                                                                own),
                                                                                        this))));
    }

    @TestFactory
    Stream<DynamicTest> aStatementInsideItsTenantRuns() {
        var s = SITE.as("s");
        return Stream.of(
                        of(
                                "literal",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "literal and more",
                                (d, t) ->
                                        d.selectFrom(SITE)
                                                .where(
                                                        SITE.TENANT_ID.eq(t.own.tenant()),
                                                        SITE.HEADCOUNT.gt(1).or(SITE.NAME.eq("x")))
                                                .orderBy(SITE.NAME)
                                                .limit(5)
                                                .fetch()),
                        of(
                                "alias",
                                (d, t) ->
                                        d.selectFrom(s)
                                                .where(s.TENANT_ID.eq(t.own.tenant()))
                                                .forUpdate()
                                                .fetch()),
                        of(
                                "chain through a join",
                                (d, t) ->
                                        d.select(SITE.NAME, MEMBERSHIP.ROLE)
                                                .from(TENANT)
                                                .join(SITE)
                                                .on(SITE.TENANT_ID.eq(TENANT.ID))
                                                .join(MEMBERSHIP)
                                                .on(MEMBERSHIP.TENANT_ID.eq(SITE.TENANT_ID))
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "left join with the tenant",
                                (d, t) ->
                                        d.select(SITE.NAME)
                                                .from(TENANT)
                                                .leftJoin(SITE)
                                                .on(SITE.TENANT_ID.eq(TENANT.ID))
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "correlated subquery",
                                (d, t) ->
                                        d.select(
                                                        TENANT.NAME,
                                                        field(
                                                                select(count())
                                                                        .from(SITE)
                                                                        .where(
                                                                                SITE.TENANT_ID.eq(
                                                                                        TENANT.ID))))
                                                .from(TENANT)
                                                .where(TENANT.ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "global table",
                                (d, t) ->
                                        d.select(FIRM.NAME)
                                                .from(ENGAGEMENT)
                                                .join(FIRM)
                                                .on(FIRM.ID.eq(ENGAGEMENT.FIRM_ID))
                                                .where(ENGAGEMENT.TENANT_ID.eq(t.own.tenant()))
                                                .fetch()),
                        of(
                                "window in a derived table",
                                (d, t) ->
                                        d.select()
                                                .from(
                                                        select(
                                                                        SITE.NAME,
                                                                        rowNumber()
                                                                                .over()
                                                                                .orderBy(SITE.ID)
                                                                                .as("n"))
                                                                .from(SITE)
                                                                .where(
                                                                        SITE.TENANT_ID.eq(
                                                                                t.own.tenant()))
                                                                .asTable("x"))
                                                .fetch()),
                        of(
                                "update",
                                (d, t) ->
                                        d.update(SITE)
                                                .set(SITE.NAME, "x")
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .execute()),
                        of(
                                "delete",
                                (d, t) ->
                                        d.deleteFrom(SITE)
                                                .where(SITE.TENANT_ID.eq(t.own.tenant()))
                                                .execute()))
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.name(),
                                        () ->
                                                assertThatCode(
                                                                () ->
                                                                        c.statement()
                                                                                .apply(
                                                                                        tenants.in(
                                                                                                own),
                                                                                        this))
                                                        .doesNotThrowAnyException()));
    }

    @Test
    void aContextWithoutScopeReachesNoTenantTable() {
        assertThatExceptionOfType(TenantIsolationException.class)
                .isThrownBy(
                        () ->
                                plain.selectFrom(SITE)
                                        .where(SITE.TENANT_ID.eq(own.tenant()))
                                        .fetch());
    }

    @Test
    void aReadAcrossTenantsKeepsToItsScopesAndWritesNothing() {
        var dsl = tenants.across(TenantScopes.of(List.of(own, other)));
        var third = testTenants.tenant().tenant();
        assertThatCode(
                        () ->
                                dsl.selectFrom(SITE)
                                        .where(
                                                SITE.TENANT_ID.in(
                                                        List.of(own.tenant(), other.tenant())))
                                        .fetch())
                .doesNotThrowAnyException();
        assertThatExceptionOfType(TenantIsolationException.class)
                .isThrownBy(
                        () ->
                                dsl.selectFrom(SITE)
                                        .where(SITE.TENANT_ID.in(List.of(own.tenant(), third)))
                                        .fetch());
        assertThatExceptionOfType(TenantIsolationException.class)
                .isThrownBy(
                        () ->
                                dsl.deleteFrom(SITE)
                                        .where(SITE.TENANT_ID.eq(own.tenant()))
                                        .execute());
    }

    @Test
    void aSweepReadsAcrossTenantsAndWritesNothing() {
        var dsl = tenants.sweep(CrossTenantSweep.DUE_TIMERS);
        assertThatCode(() -> dsl.selectFrom(SITE).limit(1).fetch()).doesNotThrowAnyException();
        assertThatExceptionOfType(TenantIsolationException.class)
                .isThrownBy(
                        () ->
                                dsl.update(SITE)
                                        .set(SITE.NAME, "x")
                                        .where(SITE.TENANT_ID.eq(own.tenant()))
                                        .execute());
    }

    @Test
    void anUpdateOrDeleteWithoutWhereThrows() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> plain.deleteFrom(FIRM).execute());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> plain.update(FIRM).set(FIRM.NAME, "x").execute());
    }
}
