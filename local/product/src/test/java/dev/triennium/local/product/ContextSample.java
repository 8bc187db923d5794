package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ContextSample implements FeatureSample {

    private static final String ISSUE = "ContextIssue";
    private static final String PARTY = "InterestedParty";
    private static final String REQUIREMENT = "PartyRequirement";

    private final SampleTenant tenant;
    private JsonNode issue = MissingNode.getInstance();
    private JsonNode party = MissingNode.getInstance();
    private JsonNode requirement = MissingNode.getInstance();

    ContextSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var risk =
                tenant.create("recordRisk", Map.of("title", mark, "category", "QUALITY"), "risk");
        var common =
                Map.<String, Object>of(
                        "ownerId",
                        tenant.assignee(),
                        "reviewOn",
                        tenant.today().plusDays(90).toString(),
                        "clauseIds",
                        List.of(tenant.clause("iso-9001-2026")),
                        "riskIds",
                        List.of(SampleTenant.id(risk)));
        issue =
                reviewed(
                        ISSUE,
                        with(
                                common,
                                Map.of(
                                        "tenantId",
                                        tenant.id(),
                                        "title",
                                        mark,
                                        "description",
                                        mark,
                                        "origin",
                                        "EXTERNAL",
                                        "topic",
                                        "CLIMATE_CHANGE",
                                        "isRelevant",
                                        true,
                                        "effect",
                                        mark,
                                        "response",
                                        mark)));
        party =
                reviewed(
                        PARTY,
                        with(
                                common,
                                Map.of(
                                        "tenantId",
                                        tenant.id(),
                                        "name",
                                        mark,
                                        "kind",
                                        "CUSTOMER",
                                        "knownFrom",
                                        mark)));
        requirement =
                reviewed(
                        REQUIREMENT,
                        with(
                                common,
                                Map.of(
                                        "interestedPartyId",
                                        SampleTenant.id(party),
                                        "title",
                                        mark,
                                        "description",
                                        mark,
                                        "isObligation",
                                        true,
                                        "isClimateRelated",
                                        true,
                                        "isAddressed",
                                        true,
                                        "handling",
                                        mark)));
    }

    private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        var all = new HashMap<String, Object>(some);
        all.putAll(more);
        return all;
    }

    private JsonNode reviewed(String type, Map<String, ?> input) {
        var recorded = tenant.run("record" + type, input, field(type));
        return change(
                "review",
                type,
                recorded,
                Map.of("note", tenant.mark(), "reviewOn", tenant.today().plusYears(1).toString()));
    }

    private JsonNode change(String verb, String type, JsonNode entry, Map<String, ?> input) {
        return tenant.change(verb + type, entry, input, field(type));
    }

    private static String field(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    @Override
    public void change() {
        var anew = tenant.mark() + " anew";
        var why = Map.of("reason", tenant.mark());
        var changedIssue = change("change", ISSUE, issue, Map.of("title", anew));
        change("reopen", ISSUE, change("close", ISSUE, changedIssue, why), Map.of());
        var changedRequirement = change("change", REQUIREMENT, requirement, Map.of("title", anew));
        var closedRequirement = change("close", REQUIREMENT, changedRequirement, why);
        var changedParty = change("change", PARTY, party, Map.of("name", anew));
        change("reopen", PARTY, change("close", PARTY, changedParty, why), Map.of());
        change("reopen", REQUIREMENT, closedRequirement, Map.of());
    }
}
