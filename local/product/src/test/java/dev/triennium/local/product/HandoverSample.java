package dev.triennium.local.product;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What is handed over is the engagement of a firm that is there for nothing else.
final class HandoverSample implements FeatureSample {

    private final SampleTenant tenant;
    private String offer = "";

    HandoverSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    /// It stays open. A firm that is engaged takes nothing over: then it goes to another one.
    @Override
    public void fill() {
        var southgate = firmOf(ProductTest.as(DemoPeople.SOUTHGATE_PARTNER));
        offer = offerOf(asked(engaged(), isEngaged(southgate) ? found() : southgate, true));
    }

    @Override
    public Map<String, String> hiddenIds() {
        return Map.of("HandoverOffer", offer);
    }

    private boolean isEngaged(String firm) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { tenant(id: $id) { engagements(first: 100) { edges { node {
                          endsAt firm { id } } } } } }
                        """,
                        Map.of("id", tenant.id()))
                .at("/tenant/engagements/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .anyMatch(
                        one ->
                                one.path("endsAt").isNull()
                                        && one.at("/firm/id").asString().equals(firm));
    }

    /// A firm without anybody, so that nobody may do anything by it.
    private static String found() {
        var firm = new FirmId(UUID.randomUUID());
        ProductTest.product()
                .application()
                .getBean(FirmRepository.class)
                .insert(new Firm(firm, "Firm of nobody"));
        return GlobalId.of("Firm", firm.value()).toString();
    }

    @Override
    public void change() {
        var southgate = ProductTest.as(DemoPeople.SOUTHGATE_PARTNER);
        var engagement = engaged();
        var withdrawn = asked(engagement, firmOf(southgate), true);
        tenant.change("withdrawHandover", withdrawn, Map.of(), "handover");
        var declined = offer(southgate, offerOf(asked(engagement, firmOf(southgate), true)));
        tenant.by(southgate)
                .run(
                        "declineHandover",
                        ofFirm(southgate, declined, Map.of("reason", tenant.mark())),
                        "offer");
        var asked = asked(engagement, firmOf(southgate), false);
        tenant.change("consentToHandover", asked, Map.of("consent", tenant.mark()), "handover");
        var offer = offer(southgate, offerOf(asked));
        tenant.by(southgate).run("acceptHandover", ofFirm(southgate, offer, Map.of()), "offer");
        var begun =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { node(id: $id) { ... on Handover {
                                  begunEngagement { id version } } } }
                                """,
                                Map.of("id", SampleTenant.id(asked)))
                        .at("/node/begunEngagement");
        tenant.change("endEngagement", begun, Map.of(), "engagement");
    }

    private static Map<String, Object> ofFirm(
            ProductClient partner, JsonNode offer, Map<String, ?> more) {
        var input = SampleTenant.versioned(offer, more);
        input.put("firmId", firmOf(partner));
        return input;
    }

    private static String firmOf(ProductClient partner) {
        return partner.run("{ viewer { employments { firm { id } } } }")
                .at("/viewer/employments/0/firm/id")
                .asString();
    }

    private JsonNode engaged() {
        return tenant.create(
                "startEngagement",
                Map.of(
                        "firmId", found(),
                        "services", tenant.mark(),
                        "consent", tenant.mark()),
                "engagement");
    }

    private JsonNode asked(JsonNode engagement, String firm, boolean isConsented) {
        var input = new HashMap<String, Object>();
        input.put("engagementId", SampleTenant.id(engagement));
        input.put("firmId", firm);
        input.put("services", tenant.mark());
        if (isConsented) {
            input.put("consent", tenant.mark());
        }
        return tenant.run("askForHandover", input, "handover");
    }

    private static String offerOf(JsonNode handover) {
        var key = GlobalIds.ofProduct().convert(SampleTenant.id(handover)).key();
        return GlobalId.of("HandoverOffer", key).toString();
    }

    private static JsonNode offer(ProductClient partner, String id) {
        return partner.run(
                        """
                        query($id: ID!) { node(id: $id) { ... on HandoverOffer { id version } } }
                        """,
                        Map.of("id", id))
                .path("node");
    }
}
