package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ImplementationPlanSample implements FeatureSample {

    private static final String PLAN = "implementationPlan";
    private static final String TASK = "planTask";
    private static final String TASK_TYPE = "PlanTask";

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;
    private JsonNode plan = MissingNode.getInstance();
    private JsonNode own = MissingNode.getInstance();
    private JsonNode task = MissingNode.getInstance();
    private JsonNode moved = MissingNode.getInstance();
    private JsonNode gate = MissingNode.getInstance();
    private String before = "";

    ImplementationPlanSample(SampleTenant tenant, GapAnalysisSample assessments) {
        this.tenant = tenant;
        this.assessments = assessments;
    }

    @Override
    public void fill() {
        plan =
                tenant.create(
                        "generateImplementationPlan",
                        Map.of(
                                "assessmentId", assessments.assessment(),
                                "size", "SMALL",
                                "name", tenant.mark(),
                                "startOn", tenant.today().toString(),
                                "language", "EN",
                                "rates",
                                        Map.of(
                                                "currency", "EUR",
                                                "internal", "400.00",
                                                "consultant", "1200.00")),
                        PLAN);
        own =
                tenant.run(
                        "addPlanTask",
                        Map.of(
                                "planId", SampleTenant.id(plan),
                                "name", tenant.mark(),
                                "description", tenant.mark(),
                                "category", "OTHER",
                                "phase", "BUILD",
                                "deliverable", "RECORD",
                                "effort", Map.of("internalDays", 2, "consultantDays", 0.5),
                                "duration", 5,
                                "ownerId", tenant.assignee(),
                                "notes", tenant.mark()),
                        TASK);
        tenant.run(
                "takePlanBaseline",
                Map.of("planId", SampleTenant.id(plan), "name", tenant.mark()),
                "planBaseline");
        var first = firstOfAll();
        moved =
                tenant.change(
                        "movePlanTask",
                        first,
                        Map.of(
                                "start",
                                Map.of(
                                        "kind",
                                        "NOT_BEFORE",
                                        "day",
                                        tenant.today().plusDays(30).toString())),
                        TASK);
        var waiting = waitingForCustom();
        task =
                tenant.change(
                        "changePlanTask",
                        waiting,
                        Map.of(
                                "name", tenant.mark(),
                                "notes", tenant.mark(),
                                "participantIds", List.of(tenant.assignee())),
                        TASK);
        before = waiting.at("/dependencies/0/predecessor/id").asString();
        gate =
                tenant.change(
                        "overridePlanGate", firstGate(), Map.of("reason", tenant.mark()), TASK);
    }

    /// The milestone of the gate at the end of the first phase.
    private JsonNode firstGate() {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { implementationPlan(id: $id) { gates {
                          task { id version } } } }
                        """,
                        Map.of("id", SampleTenant.id(plan)))
                .at("/implementationPlan/gates/0/task");
    }

    /// A task whose first dependency has a lag of custom.
    private JsonNode waitingForCustom() {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { implementationPlan(id: $id) { tasks(first: 100) {
                          edges { node { id version
                            dependencies { isSoft predecessor { id } } } } } } }
                        """,
                        Map.of("id", SampleTenant.id(plan)))
                .at("/implementationPlan/tasks/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(one -> one.at("/dependencies/0/isSoft").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    /// One whose day moves others, if it were moved again.
    @Override
    public Map<String, String> hiddenIds() {
        return Map.of(TASK_TYPE, SampleTenant.id(moved));
    }

    @Override
    public void change() {
        var shortened =
                tenant.change(
                        "shortenPlanTaskLag",
                        task,
                        Map.of("predecessorId", before, "lag", 1, "reason", tenant.mark()),
                        TASK);
        tenant.change("applyPlanProposal", shortened, Map.of(), TASK);
        var connected =
                tenant.change(
                        "connectPlanTask",
                        own,
                        Map.of("predecessorId", SampleTenant.id(moved), "lag", 2),
                        TASK);
        var alone =
                tenant.change(
                        "disconnectPlanTask",
                        connected,
                        Map.of("predecessorId", SampleTenant.id(moved)),
                        TASK);
        var later =
                tenant.change(
                        "movePlanTask",
                        alone,
                        Map.of(
                                "start",
                                Map.of(
                                        "kind",
                                        "NOT_BEFORE",
                                        "day",
                                        tenant.today().plusDays(30).toString()),
                                "duration",
                                7),
                        TASK);
        var done =
                tenant.change(
                        "reportPlanTask",
                        later,
                        Map.of(
                                "begunOn", tenant.today().toString(),
                                "finishedOn", tenant.today().toString()),
                        TASK);
        var spent =
                tenant.change(
                        "recordPlanTaskSpending",
                        done,
                        Map.of(
                                "effort",
                                Map.of("internalDays", 1.5, "consultantDays", 0),
                                "expense",
                                Map.of("amount", "120.50", "currency", "EUR")),
                        TASK);
        var open = tenant.change("reopenPlanTask", spent, Map.of(), TASK);
        tenant.change("dropPlanTask", open, Map.of("reason", tenant.mark()), TASK);
        var renamed =
                tenant.change(
                        "changeImplementationPlan",
                        plan,
                        Map.of("name", tenant.mark() + " anew"),
                        PLAN);
        passFirstGate();
        tenant.change("regenerateImplementationPlan", renamed, Map.of(), PLAN);
    }

    /// The assessment is complete by now, and the mandate the last that is missing.
    private void passFirstGate() {
        tenant.change(
                "reportPlanTask",
                moved,
                Map.of(
                        "begunOn", tenant.today().toString(),
                        "finishedOn", tenant.today().toString()),
                TASK);
        var open = tenant.change("withdrawPlanGate", gate, Map.of("reason", tenant.mark()), TASK);
        tenant.change("passPlanGate", open, Map.of(), TASK);
    }

    /// The mandate, which waits for nothing.
    private JsonNode firstOfAll() {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { implementationPlan(id: $id) { tasks(first: 1) {
                          edges { node { id version } } } } }
                        """,
                        Map.of("id", SampleTenant.id(plan)))
                .at("/implementationPlan/tasks/edges/0/node");
    }
}
