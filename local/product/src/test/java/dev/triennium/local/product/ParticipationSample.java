package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ParticipationSample implements FeatureSample {

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;
    private JsonNode link = MissingNode.getInstance();

    ParticipationSample(SampleTenant tenant, GapAnalysisSample assessments) {
        this.tenant = tenant;
        this.assessments = assessments;
    }

    @Override
    public void fill() {
        var guest =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName",
                                tenant.mark(),
                                "familyName",
                                "Guest",
                                "email",
                                "guest@sample.example",
                                "confirmDuplicate",
                                true),
                        "colleague");
        var item = assessments.items().getLast();
        tenant.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId", assessments.assessment(),
                        "items", List.of(SampleTenant.versioned(item, Map.of())),
                        "assigneeId", SampleTenant.id(guest)),
                "assessment");
        var sent =
                tenant.run(
                                "inviteToAnswer",
                                Map.of(
                                        "assessmentId", assessments.assessment(),
                                        "itemIds", List.of(SampleTenant.id(item))),
                                "links")
                        .path(0);
        link = tenant.change("resendParticipationLink", sent, Map.of(), "link");
        inviteToGiveEvidence(guest);
    }

    private void inviteToGiveEvidence(JsonNode guest) {
        var asked =
                tenant.create(
                        "requestEvidence",
                        Map.of(
                                "title", tenant.mark(),
                                "assigneeId", SampleTenant.id(guest),
                                "dueOn", tenant.today().plusDays(20).toString()),
                        "request");
        tenant.run(
                "inviteToGiveEvidence",
                Map.of("tenantId", tenant.id(), "requestIds", List.of(SampleTenant.id(asked))),
                "links");
    }

    @Override
    public void change() {
        tenant.change("revokeParticipationLink", link, Map.of(), "link");
    }
}
