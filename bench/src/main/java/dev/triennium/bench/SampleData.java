package dev.triennium.bench;

import dev.triennium.local.database.LocalDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What the measured queries find. One of each kind is made through the product's own API, the
/// others are copies of its rows.
final class SampleData {

    static final int CERTIFICATIONS = 50;
    static final int EVENTS = 10;

    /// Of the portfolio: half of them have two certifications, the others three.
    static final int CLIENTS = 200;

    static final int PORTFOLIO = 500;

    private static final String MEASURED = "Measured client";
    private static final String OTHER = "Another client";
    private static final String STANDARD = "iso-iec-27001-2022";
    private static final String TEXT =
            "Development, production and maintenance of precision parts at two sites";

    private final GraphQlClient client;
    private final LocalDatabase.Schema schema;
    private final String subject;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    SampleData(GraphQlClient client, LocalDatabase.Schema schema, String subject) {
        this.client = client;
        this.schema = schema;
        this.subject = subject;
    }

    /// @param tenants how many organisations the installation has
    /// @param sites of the measured one
    Subjects create(int tenants, int sites) {
        client.ask("{ viewer { person { givenName } } }", Map.of());
        foundFirm();
        var measured = tenant(MEASURED);
        var other = tenant(OTHER);
        for (var i = 0; i < sites; i++) {
            site(measured, "Site " + i);
        }
        site(other, "Head office");
        certification(measured, STANDARD);
        certification(other, STANDARD);
        var assessment =
                run(
                        "createAssessment",
                        "assessment",
                        Map.of(
                                "tenantId",
                                measured,
                                "name",
                                "Gap analysis",
                                "standardIds",
                                List.of(standard(STANDARD))));
        try (var sql = Sql.open(schema)) {
            var copies = RowCopies.in(sql);
            copies.copyCertifications(idOf(sql, MEASURED), CERTIFICATIONS - 1);
            copies.copyTenant(idOf(sql, OTHER), tenants - 2);
        }
        return new Subjects(measured, assessment.path("id").asString(), sites(measured));
    }

    /// The clients of a firm, with certifications and deadlines.
    Subjects createPortfolio() {
        client.ask("{ viewer { person { givenName } } }", Map.of());
        foundFirm();
        var two = tenant(MEASURED);
        var three = tenant(OTHER);
        certification(two, STANDARD);
        certification(two, "iso-45001-2018");
        certification(three, STANDARD);
        certification(three, "iso-45001-2018");
        certification(three, "iso-22301-2019");
        try (var sql = Sql.open(schema)) {
            var copies = RowCopies.in(sql);
            copies.copyTenant(idOf(sql, MEASURED), CLIENTS / 2 - 1);
            copies.copyTenant(idOf(sql, OTHER), CLIENTS / 2 - 1);
        }
        return new Subjects(two, "", List.of());
    }

    /// The same, as the bare server names it.
    static Subjects bare(LocalDatabase.Schema schema) {
        try (var sql = Sql.open(schema)) {
            var tenant = idOf(sql, MEASURED);
            var assessment = sql.id("SELECT id FROM assessment WHERE tenant_id = ?", tenant);
            var sites =
                    sql.list(
                            row ->
                                    new Subjects.Site(
                                            tenant + "/" + Sql.uuid(row.getBytes(1)),
                                            row.getInt(2)),
                            "SELECT id, version FROM site WHERE tenant_id = ? ORDER BY name DESC",
                            tenant);
            return new Subjects(tenant.toString(), tenant + "/" + assessment, sites);
        }
    }

    private static UUID idOf(Sql sql, String tenant) {
        return sql.id("SELECT id FROM tenant WHERE name = ? ORDER BY created_at LIMIT 1", tenant);
    }

    /// What `found-firm` does, without another start of the product.
    private void foundFirm() {
        try (var sql = Sql.open(schema)) {
            var firm = UUID.randomUUID();
            sql.execute(
                    "INSERT INTO firm (id, name, created_at) VALUES (?, 'Bench Consulting', NOW())",
                    firm);
            sql.execute(
                    """
                    INSERT INTO firm_membership (firm_id, id, person_id, role, valid_from_at)
                    SELECT ?, ?, id, 'PARTNER', '2026-01-01' FROM person WHERE subject = ?
                    """,
                    firm,
                    UUID.randomUUID(),
                    subject);
        }
    }

    private String tenant(String name) {
        var firm =
                client.ask("{ viewer { employments { firm { id } } } }", Map.of())
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        return run(
                        "createTenant",
                        "tenant",
                        Map.of(
                                "firmId", firm,
                                "name", name,
                                "timeZone", "Europe/Berlin",
                                "headcount", 85,
                                "services", TEXT,
                                "consent", TEXT))
                .path("id")
                .asString();
    }

    private void site(String tenant, String name) {
        run(
                "addSite",
                "site",
                Map.of("tenantId", tenant, "name", name, "address", "1 Long Street"));
    }

    private List<Subjects.Site> sites(String tenant) {
        return client.ask(
                        """
                        query($id: ID!) {
                          tenant(id: $id) { sites(first: 100) { edges { node { id version } } } }
                        }""",
                        Map.of("id", tenant))
                .at("/tenant/sites/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .map(site -> new Subjects.Site(site.path("id").asString(), version(site)))
                .toList();
    }

    private String standard(String key) {
        return client.ask("{ standardByKey(key: \"%s\") { id } }".formatted(key), Map.of())
                .at("/standardByKey/id")
                .asString();
    }

    /// From the application to the decision, which leaves ten events.
    private void certification(String tenant, String standard) {
        var body =
                run(
                        "createCertificationBody",
                        "certificationBody",
                        Map.of("tenantId", tenant, "name", "Body for " + standard));
        var application =
                Map.of(
                        "submittedOn", daysAgo(200),
                        "scope", TEXT,
                        "processes", TEXT,
                        "resources", TEXT,
                        "legalObligations", TEXT,
                        "outsourcedProcesses", TEXT,
                        "consultancy", TEXT);
        var certification =
                run(
                        "applyForCertification",
                        "certification",
                        Map.of(
                                "tenantId",
                                tenant,
                                "standardId",
                                standard(standard),
                                "certificationBodyId",
                                body.path("id").asString(),
                                "application",
                                application));
        certification =
                step(
                        certification,
                        "acceptCertificationApplication",
                        Map.of(
                                "reviewAcceptedOn",
                                daysAgo(190),
                                "accreditationConfirmed",
                                true,
                                "independenceConfirmed",
                                true));
        certification =
                step(
                        certification,
                        "acceptCertificationApplication",
                        Map.of(
                                "contractSignedOn",
                                daysAgo(180),
                                "accreditationConfirmed",
                                true,
                                "independenceConfirmed",
                                true));
        var team = List.of("A. Auditor");
        certification =
                step(
                        certification,
                        "scheduleStage1",
                        Map.of("startsOn", daysAgo(160), "team", team));
        certification = step(certification, "completeStage1", Map.of("completedOn", daysAgo(159)));
        certification =
                step(
                        certification,
                        "scheduleStage2",
                        Map.of("startsOn", daysAgo(130), "team", team));
        certification = step(certification, "completeStage2", Map.of("completedOn", daysAgo(128)));
        certification =
                step(
                        certification,
                        "recordFinding",
                        Map.of(
                                "stage", "STAGE_2",
                                "grade", "OPPORTUNITY_FOR_IMPROVEMENT",
                                "clause", "7.2",
                                "statement", TEXT));
        certification = step(certification, "submitForDecision", Map.of());
        step(
                certification,
                "grantCertification",
                Map.of(
                        "decidedOn", daysAgo(100),
                        "decisionMaker", "D. Decides",
                        "certificate", Map.of("number", "27-2026-1")));
    }

    private String daysAgo(int days) {
        return today.minusDays(days).toString();
    }

    private JsonNode step(JsonNode certification, String mutation, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", certification.path("id").asString());
        input.put("expectedVersion", version(certification));
        input.put("evidence", TEXT);
        return run(mutation, "certification", input);
    }

    private static int version(JsonNode entity) {
        return entity.path("version").asInt();
    }

    /// @param entity the payload's field with the changed entity
    private JsonNode run(String mutation, String entity, Map<String, ?> input) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return client.ask(
                        """
                        mutation($input: %sInput!) {
                          %s(input: $input) { %s { id version } errors { code message path } }
                        }"""
                                .formatted(type, mutation, entity),
                        Map.of("input", input))
                .path(mutation)
                .path(entity);
    }
}
