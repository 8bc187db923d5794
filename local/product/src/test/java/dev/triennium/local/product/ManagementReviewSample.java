package dev.triennium.local.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ManagementReviewSample implements FeatureSample {

    private static final String REVIEW = "managementReview";
    private static final String DECISION = "reviewDecision";

    private final SampleTenant tenant;
    private JsonNode decision = MissingNode.getInstance();

    ManagementReviewSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var held = held(planned());
        decision =
                tenant.run(
                        "recordReviewDecision",
                        Map.of(
                                "reviewId",
                                SampleTenant.id(held),
                                "text",
                                mark,
                                "ownerId",
                                tenant.assignee(),
                                "dueOn",
                                tenant.today().plusDays(30).toString()),
                        DECISION);
        decision = change("changeReviewDecision", decision, Map.of("text", mark), DECISION);
        var signed = change("signManagementReview", held, Map.of(), REVIEW);
        change("addToManagementReview", signed, Map.of("text", mark), REVIEW);
        decision = change("completeReviewDecision", decision, Map.of("result", mark), DECISION);
    }

    private JsonNode planned() {
        return tenant.run(
                "planManagementReview",
                Map.of(
                        "managementSystemId",
                        system(),
                        "title",
                        tenant.mark(),
                        "plannedOn",
                        tenant.today().toString(),
                        "chairId",
                        chair()),
                REVIEW);
    }

    private JsonNode held(JsonNode planned) {
        var said = new ArrayList<Map<String, String>>();
        tenant.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) {
                          ... on ManagementReview { inputs { key } } } }
                        """,
                        Map.of("id", SampleTenant.id(planned)))
                .at("/node/inputs")
                .forEach(
                        input ->
                                said.add(
                                        Map.of(
                                                "key",
                                                input.path("key").asString(),
                                                "text",
                                                tenant.mark())));
        var prepared = change("prepareManagementReview", planned, Map.of("inputs", said), REVIEW);
        return change(
                "holdManagementReview",
                prepared,
                Map.of(
                        "heldOn",
                        tenant.today().toString(),
                        "attendeeIds",
                        List.of(chair()),
                        "conclusion",
                        tenant.mark()),
                REVIEW);
    }

    private JsonNode change(String mutation, JsonNode entity, Map<String, ?> input, String field) {
        return tenant.change(mutation, entity, input, field);
    }

    @Override
    public void change() {
        change("reopenReviewDecision", decision, Map.of(), DECISION);
        var changed =
                change(
                        "changeManagementReview",
                        planned(),
                        Map.of("title", tenant.mark() + " anew"),
                        REVIEW);
        change("cancelManagementReview", changed, Map.of("reason", tenant.mark()), REVIEW);
    }

    private String system() {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { tenant(id: $id) {
                          managementSystems(first: 1) { edges { node { id } } } } }
                        """,
                        Map.of("id", tenant.id()))
                .at("/tenant/managementSystems/edges/0/node/id")
                .asString();
    }

    /// Whoever fills the sample; only the chair signs.
    private String chair() {
        var answer =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { viewer { person { id } } tenant(id: $id) {
                                  colleagues(first: 100, filter: {active: true}) {
                                    edges { node { id person { id } } } } } }
                                """,
                                Map.of("id", tenant.id()));
        for (var edge : answer.at("/tenant/colleagues/edges")) {
            if (edge.at("/node/person/id").equals(answer.at("/viewer/person/id"))) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("Whoever fills the sample is no colleague");
    }
}
