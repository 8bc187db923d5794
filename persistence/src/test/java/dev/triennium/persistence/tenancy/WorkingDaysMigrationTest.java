package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Working weeks that were kept in a table of their own.
class WorkingDaysMigrationTest {

    @Test
    void eachOrganisationKeepsItsWorkingWeek() {
        var schema = LocalDatabase.shared().createSchema("working_days");
        migrate(schema, "20261129.0310");
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        for (var id = 1; id <= 3; id++) {
            dsl.execute(
                    """
                    insert into tenant (id, version, name, zone, locale, headcount, created_at)
                    values (X'0000000000000000000000000000000%d', 1, 'Alder', 'UTC', 'en', 1, now(6))\
                    """
                            .formatted(id));
        }
        dsl.execute(
                """
                insert into tenant_working_day (tenant_id, day_of_week) values
                    (X'00000000000000000000000000000001', 'WEDNESDAY'),
                    (X'00000000000000000000000000000001', 'MONDAY'),
                    (X'00000000000000000000000000000001', 'SUNDAY'),
                    (X'00000000000000000000000000000002', 'FRIDAY')\
                """);

        migrate(schema, "20261129.0311");

        assertThat(
                        dsl.select(field("working_days", String.class))
                                .from(table("tenant"))
                                .orderBy(field("id"))
                                .fetch(row -> row.value1()))
                .containsExactly("137", "5", "");
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .load()
                .migrate();
    }
}
