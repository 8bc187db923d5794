package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class MarkUseSample implements FeatureSample {

    private final SampleTenant tenant;
    private final CertificationSample certifications;
    private JsonNode use = MissingNode.getInstance();
    private JsonNode task = MissingNode.getInstance();

    MarkUseSample(SampleTenant tenant, CertificationSample certifications) {
        this.tenant = tenant;
        this.certifications = certifications;
    }

    /// A suspension brings the task.
    @Override
    public void fill() {
        use =
                tenant.create(
                        "recordMarkUse",
                        Map.of(
                                "kind", "WEBSITE",
                                "title", tenant.mark(),
                                "claim", tenant.mark(),
                                "certificationId", certifications.granted(),
                                "ownerId", tenant.assignee(),
                                "clauseIds", List.of(tenant.clause("iso-9001-2026"))),
                        "markUse");
        certifications.suspend();
        task =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { node(id: $id) { ... on MarkUse {
                                  tasks(first: 1) { edges { node { id version } } } } } }
                                """,
                                Map.of("id", SampleTenant.id(use)))
                        .at("/node/tasks/edges/0/node");
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeMarkTask",
                        task,
                        Map.of("dueOn", tenant.today().plusDays(3).toString()),
                        "markTask");
        tenant.change("completeMarkTask", changed, Map.of("note", tenant.mark()), "markTask");
        var renamed =
                tenant.change(
                        "changeMarkUse",
                        use,
                        Map.of("title", tenant.mark() + " anew", "url", "https://alder.example/"),
                        "markUse");
        var closed =
                tenant.change("closeMarkUse", renamed, Map.of("reason", tenant.mark()), "markUse");
        tenant.change("reopenMarkUse", closed, Map.of(), "markUse");
    }
}
