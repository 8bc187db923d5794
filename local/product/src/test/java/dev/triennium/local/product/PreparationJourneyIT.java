package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Steps 1 and 2 on the running product, by the documents of `examples/`: from the question which
/// standard it is to a signed Statement of Applicability.
class PreparationJourneyIT extends ProductTest {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final int CONTROLS = 93;
    private static final String LICENSED = "What our licence lets us keep";

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final ProductClient employee = as(DemoPeople.ALDER_EMPLOYEE);
    private final ProductClient representative = as(DemoPeople.ALDER_REPRESENTATIVE);
    private final String tenant =
            representative
                    .run("{ tenants { edges { node { id } } } }")
                    .at("/tenants/edges/0/node/id")
                    .asString();

    @Test
    void theAdvisorNamesTheStandardAndItsSuccessor() {
        var answers =
                List.of(
                        Map.of("question", "size", "options", List.of("small")),
                        Map.of("question", "sector", "options", List.of("it")),
                        Map.of("question", "goals", "options", List.of("security", "customers")),
                        Map.of("question", "demand", "options", List.of("security_q")));
        var best = run(partner, "04-recommend-standards", Map.of("answers", answers)).at("/0");
        assertThat(best.at("/standard/designation").asString()).isEqualTo("ISO/IEC 27001:2022");
        assertThat(best.path("reasons")).isNotEmpty();
        change(partner, "05-keep-selection", Map.of("tenantId", tenant, "answers", answers));

        var changes =
                run(
                        partner,
                        "06-compare-editions",
                        Map.of("from", "iso-9001-2015", "to", "iso-9001-2026"));
        assertThat(changes.at("/changes/edges")).isNotEmpty();
    }

    @Test
    void theScopeIsWrittenAndApproved() {
        var made =
                partner.run(
                        document("07-management-system"),
                        Map.of(
                                "input",
                                Map.of(
                                        "tenantId",
                                        tenant,
                                        "name",
                                        "Journey",
                                        "standardIds",
                                        List.of(standard("iso-9001-2026"))),
                                "site",
                                Map.of(
                                        "tenantId", tenant,
                                        "name", "Journey",
                                        "address", "Erlenweg 4, Stuttgart")));
        var system = made.at("/createManagementSystem/managementSystem");
        var site = made.at("/addSite/site/id");
        var written =
                change(
                        partner,
                        "08-scope",
                        with(
                                system,
                                Map.of(
                                        "siteIds",
                                        List.of(site),
                                        "sectorCodes",
                                        List.of(17),
                                        "processes",
                                        List.of(Map.of("name", "Milling")),
                                        "wordings",
                                        List.of(
                                                Map.of("language", "de", "text", "Drehen"),
                                                Map.of("language", "en", "text", "Turning")))));
        var staffed =
                change(
                        partner,
                        "09-personnel",
                        with(
                                written,
                                Map.of(
                                        "siteId",
                                        site,
                                        "fullTimeWeek",
                                        "PT40H",
                                        "personnel",
                                        List.of(
                                                Map.of("shift", "Early", "persons", 40),
                                                Map.of(
                                                        "shift", "Late",
                                                        "persons", 8,
                                                        "weeklyTime", "PT20H")))));
        assertThat(staffed.at("/draft/effectivePersonnel/number").asDouble()).isEqualTo(44);
        var approved =
                change(
                        partner,
                        "10-approve-scope",
                        with(
                                staffed,
                                Map.of("approvedOn", today().toString(), "reason", "First issue")));
        assertThat(approved.at("/state").asString()).isEqualTo("IN_FORCE");
        assertThat(approved.at("/currentScope/number").asInt()).isEqualTo(1);
    }

    @Test
    void theOrganisationTakesItsLicensedTextAway() throws IOException {
        var clause =
                partner.run(
                        """
                        query($id: ID!) { standard(id: $id) { clauses(first: 1) {
                          edges { node { id } } } } }
                        """,
                        Map.of("id", standard("iso-45001-2018")));
        mutations(partner)
                .run(
                        "attachLicensedText",
                        Map.of(
                                "tenantId",
                                tenant,
                                "clauseId",
                                clause.at("/standard/clauses/edges/0/node/id").asString(),
                                "text",
                                LICENSED,
                                "licence",
                                Map.of(
                                        "holder", "Alder",
                                        "number", "ORD-7",
                                        "acquiredOn", today().toString())),
                        "licensedText");
        assertThat(partner.send(document("25-export"), Map.of("input", Map.of("tenantId", tenant))))
                .contains("FORBIDDEN");
        var export = change(representative, "25-export", Map.of("tenantId", tenant));
        product().application().getBean(ProductJobs.class).run("tenant-exports");
        var ready =
                run(representative, "26-exports", Map.of("tenantId", tenant)).at("/edges/0/node");
        assertThat(ready.path("id")).isEqualTo(export.path("id"));
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(representative.open(ready.path("download").asString()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries.get("tables/licensed_text.jsonl")).contains(LICENSED);
        assertThat(entries.get("tables/tenant.jsonl")).contains("Alder Precision Parts");
    }

    @Test
    void theGapsArePricedAndTheStatementIsSigned() {
        var security = standard("iso-iec-27001-2022");
        var assessment =
                change(
                        partner,
                        "11-gap-analysis",
                        Map.of(
                                "tenantId",
                                tenant,
                                "name",
                                "Journey",
                                "standardIds",
                                List.of(security)));
        var questions = questions(assessment);
        assertThat(questions)
                .filteredOn(question -> question.at("/parts/0/control").isObject())
                .hasSize(CONTROLS);

        answerAsEmployee(assessment, questions.getFirst());
        answerTheRest(assessment, questions.subList(1, questions.size()));
        var result = run(partner, "16-scores-and-proposal", Map.of("id", assessment.path("id")));
        assertThat(result.at("/whole/0/open").asInt()).isZero();
        assertThat(result.at("/whole/0/minorGaps").asInt()).isEqualTo(questions.size() - 1);
        assertThat(result.at("/proposal/total/costs/0/amount").asString())
                .isEqualTo(900 * (questions.size() - 1) + ".00");
        var complete =
                mutations(partner).run("completeAssessment", reread(assessment), "assessment");

        var statement =
                change(
                        partner,
                        "17-statement",
                        Map.of(
                                "tenantId", tenant,
                                "standardId", security,
                                "assessmentId", complete.path("id")));
        var accepted =
                Map.of(
                        "riskAcceptances",
                        List.of(Map.of("name", "Olga Alder", "acceptedOn", today().toString())));
        assertThat(refusals(representative, "19-sign-statement", with(statement, accepted)))
                .as("the controls without a justification are named")
                .contains("5.1");
        var filled =
                change(
                        partner,
                        "18-statement-controls",
                        with(statement, Map.of("controls", justified(statement))));
        var extended =
                change(
                        partner,
                        "18a-own-control",
                        with(
                                filled,
                                Map.of(
                                        "controls",
                                        List.of(
                                                Map.of(
                                                        "title",
                                                        "Logs are kept outside of the plant",
                                                        "source",
                                                        "OTHER_CATALOGUE",
                                                        "reference",
                                                        "BSI C5, OPS-10",
                                                        "reasons",
                                                        List.of(
                                                                Map.of(
                                                                        "kind", "RISK",
                                                                        "text", "R-17")))))));
        assertThat(extended.at("/controls/edges/0/node/number").asString()).isEqualTo("O.1");
        var taken = takeWorkbookBack(extended);
        var signed = change(representative, "19-sign-statement", with(taken, accepted));
        assertThat(signed.path("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.at("/signature/role").asString()).isEqualTo("REPRESENTATIVE");
    }

    private JsonNode takeWorkbookBack(JsonNode statement) {
        var upload =
                mutations(partner)
                        .run(
                                "prepareUpload",
                                Map.of(
                                        "tenantId", tenant,
                                        "fileName", "statement.csv",
                                        "purpose", "STATEMENT_IMPORT"),
                                "upload { id url }");
        partner.upload(
                upload.path("url").asString(),
                "Reference;Implementation\r\n%s;Implemented\r\n"
                        .formatted(StatementOfApplicabilitySample.reference(partner, statement)));
        var input = Map.of("uploadId", upload.path("id"), "id", statement.path("id"));
        var preview = run(partner, "18c-preview-statement-import", Map.of("input", input));
        assertThat(preview.at("/preview/changes/0/after/implementationState").asString())
                .isEqualTo("IMPLEMENTED");
        var taken = run(partner, "18d-apply-statement-import", Map.of("input", input));
        assertThat(taken.path("changeCount").asInt()).isEqualTo(1);
        var again = run(partner, "18d-apply-statement-import", Map.of("input", input));
        assertThat(again.path("changeCount").asInt()).isZero();
        return taken.path("statementOfApplicability");
    }

    private void answerAsEmployee(JsonNode assessment, JsonNode question) {
        mutations(partner)
                .run(
                        "assignAssessmentItems",
                        Map.of(
                                "assessmentId",
                                assessment.path("id"),
                                "items",
                                List.of(with(question, Map.of())),
                                "assigneeId",
                                assignee(DemoPeople.ALDER_EMPLOYEE.familyName())),
                        "assessment");
        var submitted =
                employee.run(
                                document("14-submit"),
                                Map.of(
                                        "answer",
                                        with(
                                                question,
                                                2,
                                                Map.of("result", "CONFORMING", "maturity", 4)),
                                        "input",
                                        with(question, 3, Map.of())))
                        .at("/submitAssessmentItem/assessmentItem");
        assertThat(submitted.path("state").asString()).isEqualTo("SUBMITTED");
        var accepted = change(partner, "15-accept", with(submitted, Map.of()));
        assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
    }

    private void answerTheRest(JsonNode assessment, List<JsonNode> questions) {
        var effort =
                Map.of(
                        "days",
                        1,
                        "price",
                        Map.of(
                                "basis",
                                "PER_DAY",
                                "amount",
                                Map.of("amount", "900.00", "currency", "EUR")));
        var answers =
                questions.stream()
                        .map(
                                question ->
                                        with(
                                                question,
                                                Map.of(
                                                        "result",
                                                        "MINOR_GAP",
                                                        "maturity",
                                                        2,
                                                        "effort",
                                                        effort)))
                        .toList();
        mutations(partner)
                .run(
                        "answerAssessmentItems",
                        Map.of("assessmentId", assessment.path("id"), "answers", answers),
                        "assessment");
    }

    private List<JsonNode> questions(JsonNode assessment) {
        var found = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>();
        variables.put("id", assessment.path("id"));
        variables.put("tenantId", tenant);
        JsonNode items;
        do {
            items = run(partner, "12-questions", variables).path("items");
            items.path("edges").forEach(edge -> found.add(edge.path("node")));
            variables.put("after", items.at("/pageInfo/endCursor"));
        } while (items.at("/pageInfo/hasNextPage").asBoolean());
        return found;
    }

    private Map<String, Object> reread(JsonNode assessment) {
        var read =
                partner.run(
                        "query($id: ID!) { assessment(id: $id) { id version } }",
                        Map.of("id", assessment.path("id")));
        return with(read.path("assessment"), Map.of());
    }

    private String assignee(String familyName) {
        return partner.run(
                        "query($id: ID!, $name: String!) { tenant(id: $id) { colleagues(first: 100,"
                                + " filter: {text: $name}) { edges { node { id familyName } } } } }",
                        Map.of("id", tenant, "name", familyName))
                .at("/tenant/colleagues/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("familyName").asString().equals(familyName))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private List<Map<String, Object>> justified(JsonNode statement) {
        return partner.run(
                        "query($id: ID!) { statementOfApplicability(id: $id)"
                                + " { controls(first: 100) { edges { node { id } } } } }",
                        Map.of("id", statement.path("id")))
                .at("/statementOfApplicability/controls/edges")
                .valueStream()
                .map(
                        edge ->
                                Map.<String, Object>of(
                                        "id",
                                        edge.at("/node/id"),
                                        "applicable",
                                        true,
                                        "reasons",
                                        List.of(Map.of("kind", "RISK", "text", "R-1")),
                                        "justification",
                                        "Treats a risk",
                                        "implementationState",
                                        "PLANNED"))
                .toList();
    }

    private String standard(String key) {
        return partner.run("{ standardByKey(key: \"%s\") { id } }".formatted(key))
                .at("/standardByKey/id")
                .asString();
    }

    private static Mutations mutations(ProductClient client) {
        return new Mutations(client);
    }

    private static Map<String, Object> with(JsonNode entity, Map<String, ?> more) {
        return with(entity, entity.path("version").asInt(), more);
    }

    private static Map<String, Object> with(JsonNode entity, int version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", entity.path("id"));
        input.put("expectedVersion", version);
        return input;
    }

    private static JsonNode run(ProductClient client, String example, Map<String, ?> variables) {
        return client.run(document(example), variables).iterator().next();
    }

    /// The entity that an example's mutation has changed.
    private static JsonNode change(ProductClient client, String example, Map<String, ?> input) {
        return run(client, example, Map.of("input", input)).iterator().next();
    }

    /// Why an example's mutation was refused, as text.
    private static String refusals(ProductClient client, String example, Map<String, ?> input) {
        var data = client.ask(document(example), Map.of("input", input)).path("data");
        return data.iterator().next().path("errors").toString();
    }

    private static String document(String example) {
        try {
            return Files.readString(EXAMPLES.resolve(example + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
