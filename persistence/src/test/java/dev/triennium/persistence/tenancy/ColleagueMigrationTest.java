package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Organisations whose people had logins before there was a staff register.
class ColleagueMigrationTest {

    @Test
    void whoHasARoleWasAskedOrOwnsSomethingStandsInTheRegisterOnce() {
        var schema = LocalDatabase.shared().createSchema("colleagues");
        migrate(schema, "20261129.0955");
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        var tenant = id(1);
        dsl.execute(
                "insert into tenant (id, version, name, zone, locale, headcount, created_at)"
                        + " values (%s, 1, 'Alder', 'UTC', 'en', 1, now(6))".formatted(tenant));
        for (var person = 2; person <= 4; person++) {
            dsl.execute(
                    """
                    insert into person (id, subject, given_name, family_name, email, locale,
                        created_at) values
                        (%1$s, '%2$s', 'Given', 'Family', 'a@example.com', 'de', now(6))\
                    """
                            .formatted(id(person), person));
        }
        grant(dsl, tenant, 10, 2, "EMPLOYEE");
        grant(dsl, tenant, 11, 2, "AUDITOR");
        dsl.execute(
                "insert into assessment (tenant_id, id, version, name, state, created_at) values"
                        + " (%1$s, %1$s, 1, 'Gap', 'IN_PROGRESS', now(6))".formatted(tenant));
        dsl.execute(
                """
                insert into assessment_item (tenant_id, id, assessment_id, version, ordinal,
                    question_key, state, result, evidence, assignee_id, changed_at) values
                    (%1$s, %1$s, %1$s, 1, 0, 'q', 'OPEN', 'NOT_ASSESSED', '', %2$s, now(6))\
                """
                        .formatted(tenant, id(3)));

        migrate(schema, "20261129.1701");

        assertThat(
                        dsl.select(
                                        DSL.field("hex(id)"),
                                        DSL.field("hex(person_id)"),
                                        field("email"),
                                        field("locale"))
                                .from(table("colleague"))
                                .orderBy(field("id"))
                                .fetch(row -> row.intoList().toString()))
                .containsExactly(
                        "[%1$s, %1$s, a@example.com, de]".formatted(hex(2)),
                        "[%1$s, %1$s, a@example.com, de]".formatted(hex(3)));
    }

    private static void grant(DSLContext dsl, String tenant, int id, int person, String role) {
        dsl.execute(
                "insert into membership (tenant_id, id, version, person_id, role, valid_from_at)"
                        + " values (%s, %s, 1, %s, '%s', now(6))"
                                .formatted(tenant, id(id), id(person), role));
    }

    private static String id(int number) {
        return "X'" + hex(number) + "'";
    }

    private static String hex(int number) {
        return "%032X".formatted(number);
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .load()
                .migrate();
    }
}
