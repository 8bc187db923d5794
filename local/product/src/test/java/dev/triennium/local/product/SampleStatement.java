package dev.triennium.local.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tenant's own Statement of Applicability from its newest assessment: one version signed, the
/// next one open, all made through the API and all marked with one text.
final class SampleStatement {

    private static final String FIRST_ASSESSMENT =
            """
            query($id: ID!) {
                assessments(tenantId: $id, first: 1) { edges { node { id } } }
            }
            """;
    private static final String FIRST_ASSIGNEE =
            """
            query($id: ID!) {
                assessmentAssignees(tenantId: $id, first: 1) { edges { node { id } } }
            }
            """;
    private static final String CREATE =
            """
            mutation($input: CreateStatementOfApplicabilityInput!) {
                createStatementOfApplicability(input: $input) {
                    statementOfApplicability {
                        id controls(first: 100) { edges { node { id } } } }
                    errors { message } } }
            """;
    private static final String CHANGE =
            """
            mutation($input: ChangeStatementControlsInput!) {
                changeStatementControls(input: $input) { errors { message } } }
            """;
    private static final String SIGN =
            """
            mutation($input: SignStatementOfApplicabilityInput!) {
                signStatementOfApplicability(input: $input) { errors { message } } }
            """;
    private static final String REVISE =
            """
            mutation($input: ReviseStatementOfApplicabilityInput!) {
                reviseStatementOfApplicability(input: $input) { errors { message } } }
            """;
    private static final String PREPARE =
            """
            mutation($input: PrepareUploadInput!) {
                prepareUpload(input: $input) { upload { id } errors { message } } }
            """;

    private SampleStatement() {}

    /// @param signatory someone of the tenant who may sign
    static void create(
            ProductClient client,
            ProductClient signatory,
            String tenant,
            String standard,
            String mark) {
        var assessment = first(client, FIRST_ASSESSMENT, "assessments", tenant);
        var assignee = first(client, FIRST_ASSIGNEE, "assessmentAssignees", tenant);
        var created =
                client.run(
                                CREATE,
                                input(
                                        Map.of(
                                                "tenantId", tenant,
                                                "standardId", standard,
                                                "assessmentId", assessment)))
                        .at("/createStatementOfApplicability/statementOfApplicability");
        var id = created.path("id").asString();
        var changes = new ArrayList<Map<String, Object>>();
        for (var edge : created.at("/controls/edges")) {
            var change = new HashMap<String, Object>();
            change.put("id", edge.at("/node/id").asString());
            change.put("applicable", true);
            change.put("justification", mark);
            change.put("ownerId", assignee);
            change.put("links", List.of(Map.of("title", mark)));
            changes.add(change);
        }
        client.run(CHANGE, input(Map.of("id", id, "expectedVersion", 1, "controls", changes)));
        signatory.run(SIGN, input(Map.of("id", id, "expectedVersion", 2)));
        client.run(REVISE, input(Map.of("id", id)));
    }

    /// The id of an upload that nothing was sent to.
    static String upload(ProductClient client, String tenant, String mark) {
        return client.run(PREPARE, input(Map.of("tenantId", tenant, "fileName", mark)))
                .at("/prepareUpload/upload/id")
                .asString();
    }

    private static String first(
            ProductClient client, String document, String field, String tenant) {
        return client.run(document, Map.of("id", tenant))
                .at("/" + field + "/edges/0/node/id")
                .asString();
    }

    private static Map<String, Object> input(Map<String, Object> fields) {
        return Map.of("input", fields);
    }
}
