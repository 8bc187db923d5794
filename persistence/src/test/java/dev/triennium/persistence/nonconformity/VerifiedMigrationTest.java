package dev.triennium.persistence.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Entries that were linked to findings by hand, before entries followed findings.
class VerifiedMigrationTest {

    private static final String ONE = "X'00000000000000000000000000000001'";

    /// What the rows lead to is not what this is about.
    private static final String WITHOUT_PARENTS = "set foreign_key_checks = 0";

    @Test
    void whatTheBodyVerifiedIsNotLate() {
        var schema = LocalDatabase.shared().createSchema("verified_nonconformities");
        migrate(schema, "20261201.0400");
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        var insert =
                "insert into nonconformity (tenant_id, id, version, number, reference_year,"
                        + " reference_number, source, grade, requirement, statement, evidence,"
                        + " found_on, finding_id, state, due_on, due_order_on, plan_rounds,"
                        + " recorded_at, recorded_by_id, planned_audit_id, body_verified_on)"
                        + " values";
        dsl.connection(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(WITHOUT_PARENTS);
                        statement.execute(insert + row(1, "PLAN_ACCEPTED", ONE, "'2026-06-01'"));
                        statement.execute(insert + row(2, "VERIFIED", ONE, "'2026-06-01'"));
                        statement.execute(insert + row(3, "OPEN", ONE, "null"));
                        statement.execute(insert + row(4, "OPEN", "null", "null"));
                    }
                });

        migrate(schema, "20261201.0820");

        assertThat(
                        dsl.select(field("due_on"), field("due_order_on"))
                                .from(table("nonconformity"))
                                .orderBy(field("number"))
                                .fetch(row -> row.intoList().toString()))
                .containsExactly(
                        "[null, 9999-12-31]",
                        "[2026-07-01, 2026-07-01]",
                        "[2026-07-01, 2026-07-01]",
                        "[2026-07-01, 2026-07-01]");
    }

    private static String row(int number, String state, String audit, String verifiedOn) {
        return """
         (%s, X'%032d', 1, %d, 2026, %d, 'CERTIFICATION_BODY', 'MINOR', 'Words', 'Words', 'Words',
            '2026-04-02', %s, '%s', '2026-07-01', '2026-07-01', 0, now(6), %s, %s, %s)\
        """
                .formatted(ONE, number, number, number, ONE, state, ONE, audit, verifiedOn);
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .initSql(WITHOUT_PARENTS)
                .load()
                .migrate();
    }
}
