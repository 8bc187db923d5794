package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A certification that is taken through its steps by the API, all of them in the past, and marked
/// with one text wherever there is room for one.
final class SampleCertification {

    private final SampleTenant tenant;
    private final String mark;
    private final int decided;
    private String id = "";
    private int version;

    /// @param decided how many days ago the decision is
    SampleCertification(SampleTenant tenant, int decided) {
        this.tenant = tenant;
        this.mark = tenant.mark();
        this.decided = decided;
    }

    void applyFor(String standard, String body) {
        applyFor(standard, body, Map.of());
    }

    /// @param more of what the application says
    void applyFor(String standard, String body, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("standardId", standard);
        input.put("certificationBodyId", body);
        input.put("application", application());
        input.put("evidence", mark);
        input.put("confirmDuplicate", true);
        keep(tenant.create("applyForCertification", input, "certification"));
    }

    private Map<String, Object> application() {
        return Map.of(
                "submittedOn", beforeDecision(100),
                "scope", mark,
                "processes", mark,
                "resources", mark,
                "legalObligations", mark,
                "outsourcedProcesses", mark,
                "consultancy", mark);
    }

    String id() {
        return id;
    }

    void accept() {
        step(
                "acceptCertificationApplication",
                Map.of(
                        "reviewAcceptedOn",
                        beforeDecision(90),
                        "contractSignedOn",
                        beforeDecision(80),
                        "accreditationConfirmed",
                        true,
                        "independenceConfirmed",
                        true));
    }

    void stage1() {
        step("scheduleStage1", Map.of("startsOn", beforeDecision(60), "team", List.of(mark)));
        step("completeStage1", Map.of("completedOn", beforeDecision(59)));
    }

    void stage2() {
        step("scheduleStage2", Map.of("startsOn", beforeDecision(30), "team", List.of(mark)));
        step("completeStage2", Map.of("completedOn", beforeDecision(28)));
    }

    void find(String grade) {
        step(
                "recordFinding",
                Map.of("stage", "STAGE_2", "grade", grade, "clause", "7.2", "statement", mark));
    }

    void acceptPlan() {
        step(
                "acceptFindingPlan",
                Map.of(
                        "findingId", idOf("findings", "grade", "MINOR"),
                        "acceptedOn", beforeDecision(10)));
    }

    void grant() {
        step("submitForDecision", Map.of());
        step("grantCertification", decision(decided));
    }

    /// What is said of a positive decision.
    Map<String, ?> decision(int daysAgo) {
        return Map.of(
                "decidedOn", daysAgo(daysAgo),
                "decisionMaker", mark + " decides",
                "certificate", Map.of("number", mark));
    }

    private String beforeDecision(int days) {
        return daysAgo(decided + days);
    }

    String daysAgo(int days) {
        return tenant.today().minusDays(days).toString();
    }

    void step(String name, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.put("id", id);
        whole.put("expectedVersion", version);
        whole.put("evidence", mark);
        keep(tenant.run(name, whole, "certification"));
    }

    private void keep(JsonNode certification) {
        id = certification.path("id").asString();
        version = certification.path("version").asInt();
    }

    /// The id of one of the certification's findings or audits.
    String idOf(String connection, String field, String value) {
        var document =
                "query($id: ID!) { certification(id: $id) { %s(first: 20) { edges { node { id %s } } } } }"
                        .formatted(connection, field);
        var edges =
                tenant.client()
                        .run(document, Map.of("id", id))
                        .at("/certification/%s/edges".formatted(connection));
        for (var edge : edges) {
            if (edge.at("/node/" + field).asString().equals(value)) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("No " + value + " among the " + connection);
    }
}
