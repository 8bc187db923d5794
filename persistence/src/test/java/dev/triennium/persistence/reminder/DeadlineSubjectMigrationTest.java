package dev.triennium.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.triennium.local.database.LocalDatabase;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Deadlines that were kept before they had titles and facts.
class DeadlineSubjectMigrationTest {

    private static final String BEFORE = "20261124.1520";
    private static final String AFTER = "20261128.1000";

    @Test
    void keptDeadlinesGetTheTitleFactsAndKindThatTheirFeatureWouldGiveThem() {
        var schema = LocalDatabase.shared().createSchema("migration");
        migrate(schema, BEFORE);
        var dsl = DSL.using(schema.jdbcUrl(), schema.username(), schema.password());
        dsl.execute(
                """
                insert into tenant (id, version, name, zone, locale, headcount, created_at)
                values (X'00000000000000000000000000000001', 1, 'Alder', 'UTC', 'en', 1, now(6))\
                """);
        keep(dsl, 1, "Certification", "EXPIRY", "ISO 9001:2026", "'QM-4711'", "'Example CB'");
        keep(dsl, 2, "Certification", "STAGE_1_AUDIT", "ISO/IEC 27001:2022", "null", "'B'");
        keep(dsl, 3, "AssessmentItem", "ASSESSMENT_ITEM", "ISO 9001:2026 8.1", "null", "null");
        keep(dsl, 4, "AssessmentItem", "ASSESSMENT_ANSWER", "Own catalogue", "null", "null");

        migrate(schema, AFTER);

        assertThat(
                        dsl.select(
                                        field("kind", String.class),
                                        field("title", String.class),
                                        field("facts", String.class))
                                .from(table("deadline"))
                                .orderBy(field("id"))
                                .fetch(
                                        row ->
                                                "%s|%s|%s"
                                                        .formatted(
                                                                row.value1(),
                                                                row.value2(),
                                                                row.value3())))
                .containsExactly(
                        "certification.EXPIRY|ISO 9001|"
                                + "standard=ISO 9001:2026\ncertificate=QM-4711\nbody=Example CB",
                        "certification.STAGE_1_AUDIT|ISO/IEC 27001|"
                                + "standard=ISO/IEC 27001:2022\nbody=B",
                        "gapanalysis.ASSESSMENT_ITEM|ISO 9001|question=ISO 9001:2026 8.1",
                        "gapanalysis.ASSESSMENT_ANSWER|Own catalogue|question=Own catalogue");
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .load()
                .migrate();
    }

    /// @param certificate as SQL, as is the body
    private static void keep(
            DSLContext dsl,
            int id,
            String type,
            String kind,
            String standard,
            String certificate,
            String body) {
        dsl.execute(
                """
                insert into deadline (tenant_id, id, subject_type, subject_id, kind, slot,
                    ordinal_number, due_on, state, rule_code, rule_source, rule_summary, standard,
                    certificate_number, certification_body, calendar_sequence, announced)
                values (X'00000000000000000000000000000001', X'0000000000000000000000000000000%d',
                    '%s', X'00000000000000000000000000000002', '%s', 'slot', 0, '2027-03-15', 'OPEN',
                    'AP-5', 'source', 'summary', '%s', %s, %s, 0, false)\
                """
                        .formatted(id, type, kind, standard, certificate, body));
    }
}
