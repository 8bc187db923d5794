package dev.triennium.persistence.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Statements from before reasons had words and organisations controls of their own.
class ReasonsMigrationTest {

    private static final String ONE = "X'00000000000000000000000000000001'";

    /// What the rows lead to is not what this is about. MySQL looks for it again when a table is
    /// made anew.
    private static final String WITHOUT_PARENTS = "set foreign_key_checks = 0";

    @Test
    void eachReasonIsKept() {
        var schema = LocalDatabase.shared().createSchema("reasons");
        migrate(schema, "20261129.0955");
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        var insert =
                "insert into statement_control (tenant_id, id, statement_id, control_id, ordinal,"
                        + " number, applicable, justification, because_of_risk, because_of_law,"
                        + " because_of_contract, because_of_practice, implementation_state, links)"
                        + " values";
        dsl.connection(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(WITHOUT_PARENTS);
                        statement.execute(insert + row(1, "true", "true, true, true, true"));
                        statement.execute(insert + row(2, "true", "false, true, false, false"));
                        statement.execute(insert + row(3, "false", "false, false, false, false"));
                    }
                });

        migrate(schema, "20261129.1207");

        assertThat(
                        dsl.select(field("reasons"), field("justification"))
                                .from(table("statement_control"))
                                .orderBy(field("ordinal"))
                                .fetch(row -> row.intoList().toString()))
                .containsExactly(
                        "[RISK\nLAW\nCONTRACT\nGOOD_PRACTICE, Words]", "[LAW, Words]", "[, Words]");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                dsl.execute(
                                        "update statement_control set reasons = 'LAW'"
                                                + " where ordinal = 3"));
    }

    private static String row(int number, String applicable, String reasons) {
        return " (%s, X'%032d', %s, X'%032d', %d, 'A.5.%d', %s, 'Words', %s, 'PLANNED', '')"
                .formatted(ONE, number, ONE, number, number, number, applicable, reasons);
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
