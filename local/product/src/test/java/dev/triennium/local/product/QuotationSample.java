package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

final class QuotationSample implements FeatureSample {

    private static final String REQUEST = "quotationRequest";
    private static final String QUOTATION = "quotation";

    private final SampleTenant tenant;
    private final ManagementSystemSample systems;
    private final CertificationBodySample bodies;

    QuotationSample(
            SampleTenant tenant, ManagementSystemSample systems, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.systems = systems;
        this.bodies = bodies;
    }

    /// A request that was sent, with a quotation that was chosen.
    @Override
    public void fill() {
        var begun = begun();
        var asked = asked(begun, bodies.first());
        var sent = tenant.change("sendQuotationRequest", begun, Map.of(), REQUEST);
        decide(sent, recorded(asked));
    }

    private void decide(JsonNode request, JsonNode quotation) {
        var mark = tenant.mark();
        tenant.change(
                "decideQuotation",
                request,
                Map.of(
                        "quotationId",
                        SampleTenant.id(quotation),
                        "criteria",
                        List.of(
                                Map.of(
                                        "name",
                                        mark,
                                        "weight",
                                        1,
                                        "scores",
                                        List.of(
                                                Map.of(
                                                        "quotationId",
                                                        SampleTenant.id(quotation),
                                                        "points",
                                                        8)))),
                        "independence",
                        Map.of(
                                "hasConsulted",
                                false,
                                "hasAuditedInternally",
                                false,
                                "hasRelatedConsulted",
                                false,
                                "auditorHasConsulted",
                                false),
                        "reasons",
                        mark,
                        "decidedBy",
                        mark,
                        "decidedOn",
                        tenant.today().toString()),
                REQUEST);
    }

    private JsonNode begun() {
        var mark = tenant.mark();
        var begun =
                tenant.create(
                        "createQuotationRequest",
                        Map.of(
                                "managementSystemId",
                                systems.system(),
                                "answerBy",
                                tenant.today().plusDays(14).toString()),
                        REQUEST);
        return tenant.change(
                "changeQuotationRequest",
                begun,
                Map.of(
                        "legalName",
                        mark,
                        "contact",
                        Map.of("name", mark, "email", "quotations@example.com", "phone", mark),
                        "languages",
                        List.of("en"),
                        "consultancy",
                        mark,
                        "remark",
                        mark,
                        "annexes",
                        List.of(Map.of("annex", "SHIFTS", "text", mark, "number", 2)),
                        "integration",
                        List.of("DOCUMENTATION")),
                REQUEST);
    }

    private JsonNode asked(JsonNode of, String body) {
        return tenant.run(
                "addQuotationRecipient",
                Map.of(
                        "requestId",
                        SampleTenant.id(of),
                        "certificationBodyId",
                        body,
                        "recipientName",
                        tenant.mark(),
                        "recipientEmail",
                        "body@example.com"),
                QUOTATION);
    }

    private JsonNode recorded(JsonNode of) {
        var offer = new HashMap<String, Object>();
        offer.put("receivedOn", tenant.today().toString());
        offer.put("currency", "EUR");
        offer.put("dayRate", 1200);
        // So few that a rule forbids them.
        offer.put("stage1Days", 0.25);
        offer.put("stage2Days", 0.25);
        offer.put("note", tenant.mark());
        return tenant.change("recordQuotation", of, offer, QUOTATION);
    }

    @Override
    public void change() {
        var mark = tenant.mark();
        var other = begun();
        tenant.change(
                "removeQuotationRecipient", asked(other, bodies.first()), Map.of(), QUOTATION);
        tenant.change("withdrawQuotationRequest", other, Map.of("reason", mark), REQUEST);
        decline();
    }

    private void decline() {
        var third = begun();
        var asked = asked(third, bodies.first());
        tenant.change("sendQuotationRequest", third, Map.of(), REQUEST);
        tenant.change(
                "declineQuotation",
                asked,
                Map.of("declinedOn", tenant.today().toString(), "reason", tenant.mark()),
                QUOTATION);
    }
}
