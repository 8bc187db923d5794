package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class GapAnalysisSample implements FeatureSample {

    static final String WITH_CONTROLS = "iso-iec-42001-2023";

    private final SampleTenant tenant;
    private final TenancySample sites;
    private JsonNode assessment = MissingNode.getInstance();

    GapAnalysisSample(SampleTenant tenant, TenancySample sites) {
        this.tenant = tenant;
        this.sites = sites;
    }

    /// Of an edition with controls.
    String assessment() {
        return SampleTenant.id(assessment);
    }

    String standard() {
        return tenant.standard(WITH_CONTROLS);
    }

    @Override
    public void fill() {
        assessment =
                tenant.create(
                        "createAssessment",
                        Map.of(
                                "name", tenant.mark(),
                                "standardIds", List.of(standard()),
                                "siteIds", List.of(sites.site())),
                        "assessment");
        var answered =
                tenant.change(
                        "answerAssessmentItem", items().getFirst(), answer(), "assessmentItem");
        var returned =
                tenant.change(
                        "requestAssessmentItemChanges",
                        answered,
                        Map.of("comment", tenant.mark()),
                        "assessmentItem");
        tenant.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId",
                        assessment(),
                        "items",
                        List.of(SampleTenant.versioned(returned, Map.of())),
                        "assigneeId",
                        tenant.assignee(),
                        "dueOn",
                        tenant.today().plusDays(10).toString()),
                "assessment");
        tenant.run(
                "cloneAssessment",
                Map.of(
                        "id",
                        assessment(),
                        "name",
                        tenant.mark() + " again",
                        "answers",
                        "CARRY_OVER"),
                "assessment");
    }

    private Map<String, ?> answer() {
        var price =
                Map.of("basis", "PER_DAY", "amount", Map.of("amount", "900.00", "currency", "EUR"));
        return Map.of(
                "result", "MINOR_GAP",
                "maturity", 2,
                "notes", tenant.mark(),
                "evidence", List.of(tenant.mark()),
                "effort", Map.of("days", 2, "price", price));
    }

    List<JsonNode> items() {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { assessment(id: $id) { items(first: 100) {
                          edges { node { id version state } } } } }
                        """,
                        Map.of("id", assessment()))
                .at("/assessment/items/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    /// Of a colleague with one question: what others have would get another version.
    private void handOver() {
        var leaver = colleague("Leaver");
        tenant.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId",
                        assessment(),
                        "items",
                        List.of(SampleTenant.versioned(items().getLast(), Map.of())),
                        "assigneeId",
                        leaver),
                "assessment");
        var handed =
                tenant.run(
                        "reassignColleagueWork",
                        Map.of("id", leaver, "toId", colleague("Heir")),
                        "items { subject { id ... on AssessmentItem { version } } }");
        assertThat(handed).allMatch(one -> one.at("/subject/version").asInt() > 1).isNotEmpty();
    }

    private String colleague(String familyName) {
        return SampleTenant.id(
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName",
                                tenant.mark(),
                                "familyName",
                                familyName,
                                "confirmDuplicate",
                                true),
                        "colleague"));
    }

    /// Settles the item that was given back, and all others at once.
    @Override
    public void change() {
        var renamed =
                tenant.change(
                        "changeAssessment",
                        assessment,
                        Map.of("name", tenant.mark() + " anew"),
                        "assessment");
        handOver();
        var byState =
                items().stream()
                        .collect(Collectors.groupingBy(item -> item.path("state").asString()));
        for (var item : byState.getOrDefault("CHANGES_REQUESTED", List.of())) {
            var submitted = tenant.change("submitAssessmentItem", item, Map.of(), "assessmentItem");
            tenant.change("acceptAssessmentItem", submitted, Map.of(), "assessmentItem");
        }
        tenant.run(
                "answerAssessmentItems",
                Map.of(
                        "assessmentId",
                        assessment(),
                        "answers",
                        byState.getOrDefault("OPEN", List.of()).stream()
                                .map(
                                        open ->
                                                SampleTenant.versioned(
                                                        open, Map.of("result", "CONFORMING")))
                                .toList()),
                "assessment");
        var completed = tenant.change("completeAssessment", renamed, Map.of(), "assessment");
        var archived = tenant.change("archiveAssessment", completed, Map.of(), "assessment");
        tenant.change("unarchiveAssessment", archived, Map.of(), "assessment");
    }
}
