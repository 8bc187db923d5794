package dev.triennium.local.product;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Templates of the firm that is engaged, and what is made from them in the organisation.
final class FirmTemplateSample implements FeatureSample {

    private final SampleTenant tenant;
    private final Map<String, String> hidden = new HashMap<>();

    FirmTemplateSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    /// The partner of the firm that works there.
    static ProductClient partnerIn(String tenant) {
        return Stream.of(DemoPeople.NORTHSTAR_PARTNER, DemoPeople.SOUTHGATE_PARTNER)
                .map(ProductTest::as)
                .filter(
                        one ->
                                one.run(
                                                "query($id: ID!) { tenant(id: $id) { id } }",
                                                Map.of("id", tenant))
                                        .path("tenant")
                                        .isObject())
                .findFirst()
                .orElseThrow();
    }

    static String firmOf(ProductClient partner) {
        return partner.run("{ viewer { employments { firm { id } } } }")
                .at("/viewer/employments/0/firm/id")
                .asString();
    }

    private SampleTenant asPartner() {
        return tenant.by(partnerIn(tenant.id()));
    }

    private Map<String, Object> inFirm(SampleTenant partner, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("firmId", firmOf(partner.client()));
        return input;
    }

    private JsonNode ofDocuments(SampleTenant partner) {
        return partner.run(
                "createFirmDocumentTemplate",
                inFirm(
                        partner,
                        Map.of(
                                "baseKey",
                                "scope",
                                "english",
                                Map.of(
                                        "name",
                                        tenant.mark(),
                                        "text",
                                        "# " + tenant.mark() + "\n\n{{document.control}}\n"),
                                "note",
                                tenant.mark())),
                "firmDocumentTemplate { id version latestVersion { id } }");
    }

    private JsonNode ofPlans(SampleTenant partner) {
        return partner.run(
                "createFirmPlanTemplate",
                inFirm(
                        partner,
                        Map.of(
                                "baseKey",
                                GapAnalysisSample.WITH_CONTROLS,
                                "name",
                                Map.of("english", tenant.mark()),
                                "note",
                                tenant.mark())),
                "firmPlanTemplate { id version latestVersion { id } }");
    }

    @Override
    public void fill() {
        var partner = asPartner();
        var plan = ofPlans(partner);
        hidden.put("FirmPlanTemplate", SampleTenant.id(plan));
        hidden.put("FirmPlanTemplateVersion", plan.at("/latestVersion/id").asString());
        var made = ofDocuments(partner);
        hidden.put("FirmDocumentTemplate", SampleTenant.id(made));
        hidden.put("FirmDocumentTemplateVersion", made.at("/latestVersion/id").asString());
        var system =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard("iso-9001-2026"))),
                        "managementSystem");
        partner.create(
                "createDocumentFromTemplate",
                Map.of(
                        "firmTemplateId",
                        SampleTenant.id(made),
                        "managementSystemId",
                        SampleTenant.id(system),
                        "language",
                        "EN",
                        "ownerId",
                        tenant.assignee()),
                "document");
    }

    @Override
    public void change() {
        var partner = asPartner();
        changePlans(partner);
        var changed =
                partner.run(
                        "changeFirmDocumentTemplate",
                        inFirm(
                                partner,
                                SampleTenant.versioned(
                                        ofDocuments(partner),
                                        Map.of(
                                                "german",
                                                Map.of("name", tenant.mark()),
                                                "note",
                                                tenant.mark()))),
                        "firmDocumentTemplate");
        partner.run(
                "retireFirmDocumentTemplate",
                inFirm(partner, SampleTenant.versioned(changed, Map.of())),
                "firmDocumentTemplate");
    }

    private void changePlans(SampleTenant partner) {
        var changed =
                partner.run(
                        "changeFirmPlanTemplate",
                        inFirm(
                                partner,
                                SampleTenant.versioned(
                                        ofPlans(partner),
                                        Map.of(
                                                "changedTasks",
                                                List.of(
                                                        Map.of(
                                                                "key",
                                                                "aims.inventory",
                                                                "name",
                                                                Map.of("english", tenant.mark()))),
                                                "note",
                                                tenant.mark()))),
                        "firmPlanTemplate");
        partner.run(
                "retireFirmPlanTemplate",
                inFirm(partner, SampleTenant.versioned(changed, Map.of())),
                "firmPlanTemplate");
    }

    @Override
    public Map<String, String> hiddenIds() {
        return hidden;
    }
}
