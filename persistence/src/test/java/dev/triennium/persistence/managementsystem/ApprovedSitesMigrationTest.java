package dev.triennium.persistence.managementsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Scopes that were approved before their sites were kept as they were.
class ApprovedSitesMigrationTest {

    @Test
    void whatWasApprovedGetsTheNamesOfTodayAndADraftNone() {
        var schema = LocalDatabase.shared().createSchema("approved_sites");
        migrate(schema, "20261129.0535");
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        var one = "X'00000000000000000000000000000001'";
        var two = "X'00000000000000000000000000000002'";
        dsl.execute(
                "insert into tenant (id, version, name, zone, locale, headcount, created_at)"
                        + " values (%s, 1, 'Alder', 'UTC', 'en', 1, now(6))".formatted(one));
        dsl.execute(
                "insert into site (tenant_id, id, version, name, address, headcount)"
                        + " values (%s, %s, 1, 'Works', 'Street 1', 7)".formatted(one, one));
        dsl.execute(
                "insert into management_system (tenant_id, id, version, name)"
                        + " values (%s, %s, 1, 'QMS')".formatted(one, one));
        dsl.execute(
                """
                insert into scope_statement (tenant_id, id, management_system_id, number, state,
                    sector_codes, approved_on, reason, job) values
                    (%1$s, %1$s, %1$s, 1, 'APPROVED', '17', '2026-03-15', 'First', 'test'),
                    (%1$s, %2$s, %1$s, 2, 'DRAFT', '17', null, null, null)\
                """
                        .formatted(one, two));
        dsl.execute(
                """
                insert into scope_site (tenant_id, scope_statement_id, site_id, ordinal) values
                    (%1$s, %1$s, %1$s, 0), (%1$s, %2$s, %1$s, 0)\
                """
                        .formatted(one, two));

        migrate(schema, "20261129.0945");

        assertThat(
                        dsl.select(field("name"), field("address"), field("headcount"))
                                .from(table("scope_site"))
                                .orderBy(field("scope_statement_id"))
                                .fetch(row -> row.intoList().toString()))
                .containsExactly("[Works, Street 1, 7]", "[null, null, null]");
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .load()
                .migrate();
    }
}
