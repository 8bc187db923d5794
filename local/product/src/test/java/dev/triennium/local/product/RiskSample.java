package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class RiskSample implements FeatureSample {

    private static final String RISK = "risk";
    private static final String MEASURE = "riskMeasure";

    private final SampleTenant tenant;
    private JsonNode risk = MissingNode.getInstance();
    private JsonNode measure = MissingNode.getInstance();

    RiskSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        tenant.create(
                "defineRiskScale",
                Map.of(
                        "likelihoods", List.of(mark, mark + " often"),
                        "impacts", List.of(mark, mark + " much"),
                        "threshold", 1),
                "riskScale { id }");
        var recorded =
                tenant.create(
                        "recordRisk",
                        Map.ofEntries(
                                Map.entry("title", mark),
                                Map.entry("description", mark),
                                Map.entry("category", "QUALITY"),
                                Map.entry("process", mark),
                                Map.entry("asset", mark),
                                Map.entry("ownerId", tenant.assignee()),
                                Map.entry("inherentRating", Map.of("likelihood", 2, "impact", 2)),
                                Map.entry("residualRating", Map.of("likelihood", 1, "impact", 2)),
                                Map.entry("treatment", "MODIFY"),
                                Map.entry("treatmentPlan", mark),
                                Map.entry("reviewOn", tenant.today().plusYears(1).toString()),
                                Map.entry("clauseIds", List.of(tenant.clause("iso-9001-2026")))),
                        RISK);
        measure =
                tenant.run(
                        "addRiskMeasure",
                        Map.of(
                                "riskId", SampleTenant.id(recorded),
                                "title", mark,
                                "ownerId", tenant.assignee(),
                                "dueOn", tenant.today().plusDays(30).toString()),
                        MEASURE);
        risk = tenant.change("acceptRisk", recorded, Map.of("reason", mark), RISK);
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeRiskMeasure",
                        measure,
                        Map.of("title", tenant.mark() + " anew"),
                        MEASURE);
        var done =
                tenant.change(
                        "completeRiskMeasure", changed, Map.of("result", tenant.mark()), MEASURE);
        var open = tenant.change("reopenRiskMeasure", done, Map.of(), MEASURE);
        tenant.change("completeRiskMeasure", open, Map.of(), MEASURE);
        var renamed =
                tenant.change("changeRisk", risk, Map.of("title", tenant.mark() + " anew"), RISK);
        var closed = tenant.change("closeRisk", renamed, Map.of("reason", tenant.mark()), RISK);
        tenant.change("reopenRisk", closed, Map.of(), RISK);
    }
}
