package dev.triennium.local.product;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class LicensedTextSample implements FeatureSample {

    private final SampleTenant tenant;
    private JsonNode text = MissingNode.getInstance();

    LicensedTextSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        text =
                tenant.create(
                        "attachLicensedText",
                        Map.of(
                                "clauseId",
                                tenant.clause("iso-9001-2026"),
                                "text",
                                mark,
                                "licence",
                                Map.of(
                                        "holder", mark,
                                        "number", mark,
                                        "acquiredOn", tenant.today().toString())),
                        "licensedText");
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeLicensedText",
                        text,
                        Map.of("text", tenant.mark() + " anew"),
                        "licensedText");
        tenant.change("removeLicensedText", changed, Map.of(), "licensedText");
    }
}
