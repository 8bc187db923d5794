package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class SupplierSample implements FeatureSample {

    private static final String FIELD = "supplier";

    private final SampleTenant tenant;
    private JsonNode supplier = MissingNode.getInstance();

    SupplierSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var risk = tenant.create("recordRisk", Map.of("title", mark, "category", "SUPPLY"), "risk");
        var recorded =
                tenant.create(
                        "recordSupplier",
                        Map.ofEntries(
                                Map.entry("name", mark),
                                Map.entry("kind", "OUTSOURCED_PROCESS"),
                                Map.entry("supplied", mark),
                                Map.entry("criticality", "HIGH"),
                                Map.entry("criteria", mark),
                                Map.entry("supervision", mark),
                                Map.entry("contact", mark),
                                Map.entry("ownerId", tenant.assignee()),
                                Map.entry("clauseIds", List.of(tenant.clause("iso-9001-2026"))),
                                Map.entry("riskIds", List.of(SampleTenant.id(risk)))),
                        FIELD);
        supplier =
                change(
                        "evaluateSupplier",
                        recorded,
                        Map.of(
                                "evaluatedOn",
                                tenant.today().toString(),
                                "decision",
                                "APPROVED",
                                "result",
                                mark,
                                "reviewOn",
                                tenant.today().plusYears(1).toString()));
    }

    private JsonNode change(String mutation, JsonNode entry, Map<String, ?> input) {
        return tenant.change(mutation, entry, input, FIELD);
    }

    @Override
    public void change() {
        var changed = change("changeSupplier", supplier, Map.of("name", tenant.mark() + " anew"));
        var closed = change("closeSupplier", changed, Map.of("reason", tenant.mark()));
        change("reopenSupplier", closed, Map.of());
    }
}
