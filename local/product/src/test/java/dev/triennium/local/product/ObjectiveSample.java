package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ObjectiveSample implements FeatureSample {

    private static final String OBJECTIVE = "objective";

    private final SampleTenant tenant;
    private JsonNode objective = MissingNode.getInstance();

    ObjectiveSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var recorded =
                tenant.create(
                        "recordObjective",
                        Map.of(
                                "title",
                                mark,
                                "description",
                                mark,
                                "direction",
                                "AT_LEAST",
                                "target",
                                99.5,
                                "unit",
                                "%",
                                "ownerId",
                                tenant.assignee(),
                                "dueOn",
                                tenant.today().plusYears(1).toString(),
                                "clauseIds",
                                List.of(tenant.clause("iso-9001-2026"))),
                        OBJECTIVE);
        objective =
                tenant.change(
                        "measureObjective",
                        recorded,
                        Map.of(
                                "measuredOn",
                                tenant.today().toString(),
                                "value",
                                97.25,
                                "note",
                                mark,
                                "measureOn",
                                tenant.today().plusDays(30).toString()),
                        OBJECTIVE);
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeObjective",
                        objective,
                        Map.of("title", tenant.mark() + " anew"),
                        OBJECTIVE);
        var closed =
                tenant.change(
                        "closeObjective", changed, Map.of("reason", tenant.mark()), OBJECTIVE);
        tenant.change("reopenObjective", closed, Map.of(), OBJECTIVE);
    }
}
