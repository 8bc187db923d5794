package dev.triennium.local.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

final class StatementOfApplicabilitySample implements FeatureSample {

    private static final String STATEMENT = "statementOfApplicability";

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}/[0-9a-f]{12}");

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;
    private String draft = "";

    StatementOfApplicabilitySample(SampleTenant tenant, GapAnalysisSample assessments) {
        this.tenant = tenant;
        this.assessments = assessments;
    }

    private JsonNode versions() {
        return tenant.client()
                .run(
                        """
                        query($tenant: ID!, $standard: ID!) {
                          statementsOfApplicability(
                              tenantId: $tenant, standardId: $standard, first: 1) {
                            edges { node { id version state download } } } }
                        """,
                        Map.of("tenant", tenant.id(), "standard", assessments.standard()))
                .at("/statementsOfApplicability/edges");
    }

    /// An edition has one statement, and another test may have left it, signed or not.
    private JsonNode draft() {
        var latest = versions().path(0).path("node");
        if (latest.path("state").asString().equals("SIGNED")) {
            tenant.run(
                    "reviseStatementOfApplicability",
                    Map.of("id", SampleTenant.id(latest)),
                    STATEMENT);
        }
        return versions().path(0).path("node");
    }

    @Override
    public void fill() {
        var statement =
                versions().isEmpty()
                        ? tenant.create(
                                "createStatementOfApplicability",
                                Map.of(
                                        "standardId", assessments.standard(),
                                        "assessmentId", assessments.assessment()),
                                STATEMENT)
                        : draft();
        var owner = tenant.assignee();
        var controls =
                controls(SampleTenant.id(statement), false).stream()
                        .map(control -> included(control, owner))
                        .toList();
        var filled =
                tenant.change(
                        "changeStatementControls",
                        statement,
                        Map.of("controls", controls),
                        STATEMENT);
        var extended = withOwnControls(filled);
        var signed =
                tenant.change(
                        "signStatementOfApplicability",
                        extended,
                        Map.of(
                                "riskAcceptances",
                                List.of(
                                        Map.of(
                                                "name",
                                                tenant.mark(),
                                                "acceptedOn",
                                                tenant.today().toString()))),
                        STATEMENT);
        var revised =
                tenant.run(
                        "reviseStatementOfApplicability",
                        Map.of("id", SampleTenant.id(signed)),
                        STATEMENT);
        draft = SampleTenant.id(revised);
        var different =
                Map.of(
                        "id",
                        controls(draft, false).getFirst(),
                        "justification",
                        tenant.mark() + " again");
        tenant.change(
                "changeStatementControls",
                revised,
                Map.of("controls", List.of(different)),
                STATEMENT);
    }

    /// The one that differs from the version before it.
    @Override
    public Map<String, String> hiddenIds() {
        return Map.of("StatementOfApplicability", draft);
    }

    @Override
    public void change() {
        tenant.change("discardStatementOfApplicability", imported(draft()), Map.of(), STATEMENT);
    }

    /// The workbook comes back as a table.
    private JsonNode imported(JsonNode draft) {
        var id = SampleTenant.id(draft);
        var reference = reference(tenant.client(), draft);
        var upload =
                tenant.create(
                        "prepareUpload",
                        Map.of("fileName", "statement.csv", "purpose", "STATEMENT_IMPORT"),
                        "upload { id url }");
        tenant.client()
                .upload(
                        upload.path("url").asString(),
                        "Reference,Justification\r\n" + reference + ",Imported\r\n");
        var input = Map.of("uploadId", SampleTenant.id(upload), "id", id);
        return tenant.run("applyStatementImport", input, STATEMENT);
    }

    /// Of the first control, from the workbook.
    static String reference(ProductClient client, JsonNode draft) {
        try (var workbook = new ZipInputStream(client.open(draft.path("download").asString()))) {
            for (var entry = workbook.getNextEntry();
                    entry != null;
                    entry = workbook.getNextEntry()) {
                var text = new String(workbook.readAllBytes(), StandardCharsets.UTF_8);
                var found = REFERENCE.matcher(text).results().findFirst();
                if (found.isPresent()) {
                    return found.get().group();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The workbook has no references");
    }

    private JsonNode withOwnControls(JsonNode statement) {
        var own =
                Map.of(
                        "title", tenant.mark(),
                        "source", "OTHER_CATALOGUE",
                        "reference", tenant.mark(),
                        "justification", tenant.mark());
        var added =
                tenant.change(
                        "addOwnControls",
                        statement,
                        Map.of("controls", List.of(own, own)),
                        STATEMENT);
        var ids = controls(SampleTenant.id(added), true);
        var turned =
                tenant.change(
                        "orderOwnControls", added, Map.of("controlIds", ids.reversed()), STATEMENT);
        return tenant.change(
                "removeOwnControls",
                turned,
                Map.of("controlIds", ids.subList(1, ids.size())),
                STATEMENT);
    }

    private List<String> controls(String statement, boolean own) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { statementOfApplicability(id: $id) {
                          controls(first: 100) { edges { node { id own { title } } } } } }
                        """,
                        Map.of("id", statement))
                .at("/statementOfApplicability/controls/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/own").isNull() != own)
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private Map<String, ?> included(String control, String owner) {
        return Map.of(
                "id",
                control,
                "applicable",
                true,
                "justification",
                tenant.mark(),
                "reasons",
                List.of(Map.of("kind", "RISK", "text", tenant.mark())),
                "implementationState",
                "PLANNED",
                "ownerId",
                owner,
                "links",
                List.of(Map.of("title", tenant.mark())));
    }
}
