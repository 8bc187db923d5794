package dev.triennium.local.product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a tenant has before it applies for certification: kept answers of the advisor, a management
/// system, a licensed text, gap analyses and a Statement of Applicability, all made through the API
/// and all marked with one text.
final class SamplePreparation {

    private static final String WITH_CONTROLS = "iso-iec-42001-2023";

    private final ProductClient client;
    private final Mutations mutations;
    private final String tenant;
    private final String mark;
    private final LocalDate today;

    private SamplePreparation(Mutations mutations, String tenant, String mark, LocalDate today) {
        this.client = mutations.client();
        this.mutations = mutations;
        this.tenant = tenant;
        this.mark = mark;
        this.today = today;
    }

    /// @param mutations of a representative
    /// @return the id of an upload, which no walk leads to: it is nobody's to read
    static String create(Mutations mutations, String tenant, String mark, LocalDate today) {
        var sample = new SamplePreparation(mutations, tenant, mark, today);
        sample.keepSelection();
        sample.describeSystem();
        sample.attachText();
        sample.state(sample.assess());
        mutations.run("exportTenant", Map.of("tenantId", tenant), "tenantExport { id }");
        return sample.upload();
    }

    private void keepSelection() {
        mutations.run(
                "keepSelectionAnswers",
                Map.of(
                        "tenantId",
                        tenant,
                        "answers",
                        List.of(
                                Map.of("question", "size", "options", List.of("small")),
                                Map.of("question", "sector", "options", List.of("it")))),
                "keptSelection { id }");
    }

    private void describeSystem() {
        var system =
                mutations.run(
                        "createManagementSystem",
                        Map.of(
                                "tenantId", tenant,
                                "name", mark,
                                "standardIds", List.of(standard("iso-9001-2026"))),
                        "managementSystem");
        var site = site();
        var changed =
                mutations.run(
                        "changeScope",
                        with(
                                system,
                                Map.of(
                                        "siteIds",
                                        List.of(site),
                                        "processes",
                                        List.of(Map.of("name", mark, "description", mark)),
                                        "wordings",
                                        List.of(Map.of("language", "en", "text", mark)),
                                        "exclusions",
                                        List.of(
                                                Map.of(
                                                        "clauseId",
                                                        clause("iso-9001-2026"),
                                                        "justification",
                                                        mark)),
                                        "outsourcedProcesses",
                                        List.of(
                                                Map.of(
                                                        "name", mark,
                                                        "provider", mark,
                                                        "control", mark)),
                                        "sectorCodes",
                                        List.of(17))),
                        "managementSystem");
        var staffed =
                mutations.run(
                        "setSitePersonnel",
                        with(
                                changed,
                                Map.of(
                                        "siteId",
                                        site,
                                        "fullTimeWeek",
                                        "PT40H",
                                        "personnel",
                                        List.of(
                                                Map.of(
                                                        "shift",
                                                        mark,
                                                        "persons",
                                                        8,
                                                        "weeklyTime",
                                                        "PT20H",
                                                        "reduction",
                                                        Map.of(
                                                                "persons",
                                                                1,
                                                                "justification",
                                                                mark))))),
                        "managementSystem");
        mutations.run(
                "approveScope",
                with(staffed, Map.of("approvedOn", today.toString(), "reason", mark)),
                "managementSystem");
    }

    private void attachText() {
        mutations.run(
                "attachLicensedText",
                Map.of(
                        "tenantId",
                        tenant,
                        "clauseId",
                        clause("iso-9001-2026"),
                        "text",
                        mark,
                        "licence",
                        Map.of("holder", mark, "number", mark, "acquiredOn", today.toString())),
                "licensedText");
    }

    private String assess() {
        var assessment =
                mutations.run(
                        "createAssessment",
                        Map.of(
                                "tenantId",
                                tenant,
                                "name",
                                mark,
                                "standardIds",
                                List.of(standard(WITH_CONTROLS)),
                                "siteIds",
                                List.of(site())),
                        "assessment");
        var item =
                client.run(
                                "query($id: ID!) { assessment(id: $id) { items(first: 1)"
                                        + " { edges { node { id version } } } } }",
                                Map.of("id", assessment.path("id").asString()))
                        .at("/assessment/items/edges/0/node");
        var answered =
                mutations.run(
                        "answerAssessmentItem",
                        with(
                                item,
                                Map.of(
                                        "result",
                                        "MINOR_GAP",
                                        "maturity",
                                        2,
                                        "notes",
                                        mark,
                                        "evidence",
                                        List.of(mark),
                                        "effort",
                                        Map.of(
                                                "days",
                                                2,
                                                "price",
                                                Map.of(
                                                        "basis",
                                                        "PER_DAY",
                                                        "amount",
                                                        Map.of(
                                                                "amount", "900.00",
                                                                "currency", "EUR"))))),
                        "assessmentItem");
        mutations.run(
                "requestAssessmentItemChanges",
                with(answered, Map.of("comment", mark)),
                "assessmentItem");
        mutations.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId",
                        assessment.path("id").asString(),
                        "items",
                        List.of(Map.of("id", item.path("id").asString(), "expectedVersion", 3)),
                        "assigneeId",
                        assignee(),
                        "dueOn",
                        today.plusDays(10).toString()),
                "assessment");
        mutations.run(
                "cloneAssessment",
                Map.of(
                        "id",
                        assessment.path("id").asString(),
                        "name",
                        mark + " again",
                        "answers",
                        "CARRY_OVER"),
                "assessment");
        return assessment.path("id").asString();
    }

    private String upload() {
        return mutations
                .run("prepareUpload", Map.of("tenantId", tenant, "fileName", mark), "upload { id }")
                .path("id")
                .asString();
    }

    private void state(String assessment) {
        var statement =
                mutations.run(
                        "createStatementOfApplicability",
                        Map.of(
                                "tenantId", tenant,
                                "standardId", standard(WITH_CONTROLS),
                                "assessmentId", assessment),
                        "statementOfApplicability");
        var owner = assignee();
        var controls =
                client.run(
                                "query($id: ID!) { statementOfApplicability(id: $id)"
                                        + " { controls(first: 100) { edges { node { id } } } } }",
                                Map.of("id", statement.path("id").asString()))
                        .at("/statementOfApplicability/controls/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/id").asString())
                        .map(control -> included(control, owner))
                        .toList();
        var filled =
                mutations.run(
                        "changeStatementControls",
                        with(statement, Map.of("controls", controls)),
                        "statementOfApplicability");
        var signed =
                mutations.run(
                        "signStatementOfApplicability",
                        with(filled, Map.of()),
                        "statementOfApplicability");
        mutations.run(
                "reviseStatementOfApplicability",
                Map.of("id", signed.path("id").asString()),
                "statementOfApplicability");
    }

    private Map<String, Object> included(String control, String owner) {
        return Map.of(
                "id",
                control,
                "applicable",
                true,
                "justification",
                mark,
                "reasons",
                List.of("RISK"),
                "implementationState",
                "PLANNED",
                "ownerId",
                owner,
                "links",
                List.of(Map.of("title", mark)));
    }

    private String assignee() {
        return client.run(
                        "query($id: ID!) { assessmentAssignees(tenantId: $id, first: 1)"
                                + " { edges { node { id } } } }",
                        Map.of("id", tenant))
                .at("/assessmentAssignees/edges/0/node/id")
                .asString();
    }

    private String site() {
        return client.run(
                        "query($id: ID!) { tenant(id: $id) { sites(first: 1)"
                                + " { edges { node { id } } } } }",
                        Map.of("id", tenant))
                .at("/tenant/sites/edges/0/node/id")
                .asString();
    }

    private String standard(String key) {
        return client.run("{ standardByKey(key: \"%s\") { id } }".formatted(key))
                .at("/standardByKey/id")
                .asString();
    }

    /// One that can be assessed.
    private String clause(String standardKey) {
        var clauses =
                client.run(
                        "{ standardByKey(key: \"%s\") { clauses(first: 100) { edges { node { id number } } } } }"
                                .formatted(standardKey));
        for (var edge : clauses.at("/standardByKey/clauses/edges")) {
            if (edge.at("/node/number").asString().startsWith("8.3.")) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("No clause in chapter 8.3 of " + standardKey);
    }

    private static Map<String, Object> with(JsonNode entity, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", entity.path("id").asString());
        input.put("expectedVersion", entity.path("version").asInt());
        return input;
    }
}
