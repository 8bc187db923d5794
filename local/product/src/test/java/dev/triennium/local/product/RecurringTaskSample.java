package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// With a certification to the edition of the plan, whose tasks go on by it.
final class RecurringTaskSample implements FeatureSample {

    private static final String TASK = "recurringTask";
    private static final int DECIDED = 100;

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;
    private final CertificationBodySample bodies;
    private JsonNode task = MissingNode.getInstance();

    RecurringTaskSample(
            SampleTenant tenant, GapAnalysisSample assessments, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.assessments = assessments;
        this.bodies = bodies;
    }

    @Override
    public void fill() {
        var certification = new SampleCertification(tenant, DECIDED);
        certification.applyFor(assessments.standard(), bodies.first());
        certification.accept();
        certification.stage1();
        certification.stage2();
        certification.find("MINOR");
        certification.acceptPlan();
        certification.grant();
        tenant.change("endRecurringTask", recorded(), Map.of("reason", tenant.mark()), TASK);
        task =
                tenant.change(
                        "completeRecurringTaskDay",
                        recorded(),
                        Map.of(
                                "dueOn",
                                tenant.today().toString(),
                                "doneOn",
                                tenant.today().toString(),
                                "note",
                                tenant.mark()),
                        TASK);
    }

    private JsonNode recorded() {
        return tenant.create(
                "recordRecurringTask",
                Map.of(
                        "title",
                        tenant.mark(),
                        "description",
                        tenant.mark(),
                        "rule",
                        "FREQ=MONTHLY;COUNT=6",
                        "firstOn",
                        tenant.today().toString(),
                        "ownerId",
                        tenant.assignee(),
                        "clauseIds",
                        List.of(tenant.clause("iso-9001-2026"))),
                TASK);
    }

    @Override
    public void change() {
        var skipped =
                tenant.change(
                        "skipRecurringTaskDay",
                        task,
                        Map.of("dueOn", tenant.today().toString(), "reason", tenant.mark()),
                        TASK);
        var changed =
                tenant.change(
                        "changeRecurringTask",
                        skipped,
                        Map.of("title", tenant.mark() + " anew"),
                        TASK);
        tenant.change("endRecurringTask", changed, Map.of("reason", tenant.mark()), TASK);
        tenant.create("continuePlanTasks", Map.of(), "tenant");
    }
}
