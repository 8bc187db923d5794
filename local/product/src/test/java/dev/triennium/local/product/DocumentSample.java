package dev.triennium.local.product;

import static dev.triennium.local.product.ProductTest.as;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A firm's partner writes, the organisation's own representative approves.
final class DocumentSample implements FeatureSample {

    private static final String DOCUMENT = "document";
    private static final String FOLDER = "documentFolder";
    private static final String POLICY = "documentApprovalPolicy";

    private final SampleTenant tenant;
    private JsonNode folder = MissingNode.getInstance();
    private JsonNode policy = MissingNode.getInstance();
    private JsonNode published = MissingNode.getInstance();
    private JsonNode revised = MissingNode.getInstance();

    DocumentSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    /// Whoever the organisation has engaged.
    private SampleTenant writer() {
        var firm =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) {
                                  engagements(first: 1) { edges { node { firm { name } } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/tenant/engagements/edges/0/node/firm/name")
                        .asString();
        return tenant.by(
                as(
                        firm.startsWith("Southgate")
                                ? DemoPeople.SOUTHGATE_PARTNER
                                : DemoPeople.NORTHSTAR_PARTNER));
    }

    private JsonNode begin(SampleTenant by, String title, Map<String, ?> more) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "kind",
                                "MANUAL",
                                "title",
                                title,
                                "ownerId",
                                tenant.assignee(),
                                "language",
                                "en"));
        input.putAll(more);
        return by.create("createDocument", input, DOCUMENT);
    }

    @Override
    public void fill() {
        var writer = writer();
        var top = tenant.create("createDocumentFolder", Map.of("name", tenant.mark()), FOLDER);
        folder =
                tenant.create(
                        "createDocumentFolder",
                        Map.of("name", tenant.mark(), "parentId", SampleTenant.id(top)),
                        FOLDER);
        policy = policy();
        var draft =
                begin(
                        writer,
                        tenant.mark(),
                        Map.of(
                                "folderId",
                                SampleTenant.id(folder),
                                "number",
                                tenant.mark() + UUID.randomUUID().hashCode(),
                                "reviewMonths",
                                12,
                                "clauseIds",
                                List.of(tenant.clause("iso-9001-2026")),
                                "changelog",
                                tenant.mark(),
                                "text",
                                "# " + tenant.mark()));
        published = distributed(writer, publish(writer, draft));
        revised =
                writer.change(
                        "reviseDocument",
                        published,
                        Map.of("step", "MINOR", "changelog", tenant.mark()),
                        DOCUMENT);
        fileInReview(writer);
    }

    /// There is one for a kind of document, which another test may have made.
    private JsonNode policy() {
        var there =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) {
                                  documentApprovalPolicies { id version kind } } }
                                """,
                                Map.of("id", tenant.id()));
        return there.at("/tenant/documentApprovalPolicies")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("FORM"))
                .findFirst()
                .orElseGet(
                        () ->
                                tenant.create(
                                        "createDocumentApprovalPolicy",
                                        Map.of(
                                                "kind",
                                                "FORM",
                                                "approvers",
                                                List.of(Map.of("role", "REPRESENTATIVE")),
                                                "required",
                                                1,
                                                "inOrder",
                                                false),
                                        POLICY));
    }

    private JsonNode publish(SampleTenant writer, JsonNode draft) {
        var review = writer.change("submitDocument", draft, Map.of(), DOCUMENT);
        var approved =
                tenant.change(
                        "approveDocument", review, Map.of("consent", tenant.mark()), DOCUMENT);
        return writer.change(
                "publishDocument",
                approved,
                Map.of("effectiveOn", tenant.today().toString()),
                DOCUMENT);
    }

    /// Read by the representative, and by somebody without a login as far as a link.
    private JsonNode distributed(SampleTenant writer, JsonNode document) {
        var guest =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName",
                                tenant.mark(),
                                "familyName",
                                "Reader",
                                "email",
                                "reader@sample.example",
                                "confirmDuplicate",
                                true),
                        "colleague");
        var distributed =
                writer.change(
                        "setDocumentDistribution",
                        document,
                        Map.of("toAll", true, "departments", List.of(tenant.mark()), "days", 14),
                        DOCUMENT);
        var version =
                tenant.client()
                        .run(
                                "query($id: ID!) { document(id: $id) { inForce { id } } }",
                                Map.of("id", SampleTenant.id(document)))
                        .at("/document/inForce/id")
                        .asString();
        tenant.run(
                "acknowledgeDocument",
                Map.of("id", version, "consent", tenant.mark()),
                "acknowledgement { id }");
        tenant.run(
                "inviteToAcknowledge",
                Map.of(
                        "id",
                        SampleTenant.id(document),
                        "colleagueIds",
                        List.of(SampleTenant.id(guest))),
                "links");
        return distributed;
    }

    /// Sent back once, and submitted again.
    private void fileInReview(SampleTenant writer) {
        var prepared =
                writer.create(
                        "prepareUpload",
                        Map.of("fileName", tenant.mark() + ".txt", "purpose", "DOCUMENT"),
                        "upload { id url }");
        writer.client().upload(prepared.path("url").asString(), tenant.mark());
        var begun = begin(writer, tenant.mark() + " file", Map.of());
        var written =
                writer.change(
                        "writeDocument",
                        begun,
                        Map.of("uploadId", SampleTenant.id(prepared)),
                        DOCUMENT);
        var review = writer.change("submitDocument", written, Map.of(), DOCUMENT);
        var back =
                tenant.change("rejectDocument", review, Map.of("comment", tenant.mark()), DOCUMENT);
        writer.change("submitDocument", back, Map.of(), DOCUMENT);
    }

    @Override
    public void change() {
        var writer = writer();
        var elsewhere =
                tenant.change(
                        "changeDocumentFolder",
                        folder,
                        Map.of("name", tenant.mark() + " anew"),
                        FOLDER);
        var empty = tenant.create("createDocumentFolder", Map.of("name", "Empty"), FOLDER);
        tenant.change("removeDocumentFolder", empty, Map.of(), FOLDER);
        var changed =
                tenant.change(
                        "changeDocumentApprovalPolicy",
                        policy,
                        Map.of(
                                "approvers",
                                List.of(
                                        Map.of("role", "REPRESENTATIVE"),
                                        Map.of("role", "MANAGEMENT")),
                                "required",
                                2,
                                "inOrder",
                                true),
                        POLICY);
        tenant.change("removeDocumentApprovalPolicy", changed, Map.of(), POLICY);
        var discarded = writer.change("discardDocumentDraft", revised, Map.of(), DOCUMENT);
        var valid = writer.change("confirmDocumentStillValid", discarded, Map.of(), DOCUMENT);
        var described =
                writer.change(
                        "changeDocument",
                        valid,
                        Map.of(
                                "title",
                                tenant.mark() + " anew",
                                "folderId",
                                SampleTenant.id(elsewhere)),
                        DOCUMENT);
        writer.change("withdrawDocument", described, Map.of(), DOCUMENT);
        replaceAnApprover(writer);
    }

    private void replaceAnApprover(SampleTenant writer) {
        var review =
                writer.change(
                        "submitDocument",
                        begin(writer, "Another", Map.of("text", "# Another")),
                        Map.of(),
                        DOCUMENT);
        var replaced =
                writer.change(
                        "replaceDocumentApprover",
                        review,
                        Map.of("place", 0, "colleagueId", withLogin()),
                        DOCUMENT);
        writer.change("recallDocument", replaced, Map.of(), DOCUMENT);
    }

    private String withLogin() {
        var colleagues =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) {
                                  colleagues(first: 100, filter: {active: true}) {
                                    edges { node { id person { id } } } } } }
                                """,
                                Map.of("id", tenant.id()));
        for (var edge : colleagues.at("/tenant/colleagues/edges")) {
            if (!edge.at("/node/person/id").isMissingNode()) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("Nobody has a login");
    }
}
