package dev.triennium.local.product;

import java.util.List;
import java.util.Map;

/// A tenant's own gap analysis at its first site and a clone of it, with one item assigned,
/// answered and priced, all made through the API and all marked with one text.
final class SampleAssessment {

    private static final String FIRST_ITEM =
            """
            query($id: ID!) {
                assessment(id: $id) { items(first: 1) { edges { node { id } } } }
            }
            """;

    private SampleAssessment() {}

    static void create(ProductClient client, String tenant, String standard, String mark) {
        var site =
                client.run(
                                "query($id: ID!) { tenant(id: $id) { sites(first: 1) { edges { node"
                                        + " { id } } } } }",
                                Map.of("id", tenant))
                        .at("/tenant/sites/edges/0/node/id")
                        .asString();
        var assessment =
                client.run(
                                """
                                mutation($input: CreateAssessmentInput!) {
                                    createAssessment(input: $input) {
                                        assessment { id } errors { message } } }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "tenantId",
                                                tenant,
                                                "name",
                                                mark,
                                                "standardIds",
                                                List.of(standard),
                                                "siteIds",
                                                List.of(site))))
                        .at("/createAssessment/assessment/id")
                        .asString();
        var item =
                client.run(FIRST_ITEM, Map.of("id", assessment))
                        .at("/assessment/items/edges/0/node/id")
                        .asString();
        var assignee =
                client.run(
                                "query($id: ID!) { assessmentAssignees(tenantId: $id, first: 1) {"
                                        + " edges { node { id } } } }",
                                Map.of("id", tenant))
                        .at("/assessmentAssignees/edges/0/node/id")
                        .asString();
        client.run(
                """
                mutation($input: AnswerAssessmentItemInput!) {
                    answerAssessmentItem(input: $input) { errors { message } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                item,
                                "expectedVersion",
                                1,
                                "result",
                                "MAJOR_GAP",
                                "notes",
                                mark,
                                "evidence",
                                List.of(mark),
                                "effort",
                                effort())));
        client.run(
                """
                mutation($input: AssignAssessmentItemsInput!) {
                    assignAssessmentItems(input: $input) { errors { message } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "assessmentId", assessment,
                                "items", List.of(Map.of("id", item, "expectedVersion", 2)),
                                "assigneeId", assignee)));
        client.run(
                """
                mutation($input: CloneAssessmentInput!) {
                    cloneAssessment(input: $input) { errors { message } } }
                """,
                Map.of("input", Map.of("id", assessment, "name", mark, "answers", "CARRY_OVER")));
    }

    private static Map<String, Object> effort() {
        return Map.of(
                "days",
                1.5,
                "price",
                Map.of(
                        "basis",
                        "PER_DAY",
                        "amount",
                        Map.of("amount", "1000.00", "currency", "EUR")));
    }
}
