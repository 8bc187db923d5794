package dev.triennium.local.product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A tenant's kept answers, certification body, a site and a certification in force with its
// audits,
/// findings and certificate, all made through the API and all marked with one text.
final class SampleCertification {

    private final ProductClient client;
    private final String mark;
    private final LocalDate today;
    private String id = "";
    private int version;

    private SampleCertification(ProductClient client, String mark, LocalDate today) {
        this.client = client;
        this.mark = mark;
        this.today = today;
    }

    static void create(
            ProductClient client, String tenant, String standard, String mark, LocalDate today) {
        new SampleCertification(client, mark, today).create(tenant, standard);
    }

    private void create(String tenant, String standard) {
        keepAnswers(tenant);
        mutate("addSite", Map.of("tenantId", tenant, "name", mark, "address", mark), "site");
        var body =
                mutate(
                        "createCertificationBody",
                        Map.of("tenantId", tenant, "name", mark),
                        "certificationBody");
        id =
                mutate(
                        "applyForCertification",
                        Map.of(
                                "tenantId", tenant,
                                "standardId", standard,
                                "certificationBodyId", body,
                                "application", application(),
                                "evidence", mark),
                        "certification");
        step(
                "acceptCertificationApplication",
                Map.of(
                        "reviewAcceptedOn", before(190),
                        "contractSignedOn", before(180),
                        "accreditationConfirmed", true));
        step("scheduleStage1", Map.of("startsOn", before(160), "team", List.of(mark)));
        step("completeStage1", Map.of("completedOn", before(159)));
        step("scheduleStage2", Map.of("startsOn", before(130), "team", List.of(mark)));
        step("completeStage2", Map.of("completedOn", before(128)));
        step(
                "recordFinding",
                Map.of(
                        "stage", "STAGE_2",
                        "grade", "MINOR",
                        "clause", "7.1.5",
                        "statement", mark));
        var finding =
                client.run(
                                "query($id: ID!) { certification(id: $id) { findings { edges { node"
                                        + " { id } } } } }",
                                Map.of("id", id))
                        .at("/certification/findings/edges/0/node/id")
                        .asString();
        step("acceptFindingPlan", Map.of("findingId", finding, "acceptedOn", before(110)));
        step("submitForDecision", Map.of());
        step(
                "grantCertification",
                Map.of(
                        "decidedOn", before(100),
                        "decisionMaker", mark + " decides",
                        "certificate", Map.of("number", mark)));
    }

    /// They hold no free text; their id is what must not be told.
    private void keepAnswers(String tenant) {
        client.run(
                "mutation($input: KeepSelectionAnswersInput!) { keepSelectionAnswers(input: $input)"
                        + " { keptSelection { id } errors { message } } }",
                Map.of(
                        "input",
                        Map.of(
                                "tenantId",
                                tenant,
                                "answers",
                                List.of(
                                        Map.of("question", "sector", "options", List.of("it")),
                                        Map.of("question", "size", "options", List.of("small"))))));
    }

    private Map<String, Object> application() {
        return Map.of(
                "submittedOn", before(200),
                "scope", mark,
                "processes", mark,
                "resources", mark,
                "legalObligations", mark,
                "outsourcedProcesses", mark,
                "consultancy", mark);
    }

    private String before(int days) {
        return today.minusDays(days).toString();
    }

    private void step(String name, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.put("id", id);
        whole.put("expectedVersion", version);
        whole.put("evidence", mark);
        mutate(name, whole, "certification");
    }

    private String mutate(String name, Map<String, ?> input, String result) {
        var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var document =
                """
                mutation($input: %sInput!) {
                    %s(input: $input) { %s { id version } errors { code message path } }
                }
                """
                        .formatted(type, name, result);
        var entity = client.run(document, Map.of("input", input)).path(name).path(result);
        version = entity.path("version").asInt();
        return entity.path("id").asString();
    }
}
