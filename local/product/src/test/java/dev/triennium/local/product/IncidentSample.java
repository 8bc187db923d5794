package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class IncidentSample implements FeatureSample {

    private static final String INCIDENT = "incident";

    private final SampleTenant tenant;
    private JsonNode incident = MissingNode.getInstance();

    IncidentSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    private Map<String, Object> required() {
        return Map.of(
                "isRequired",
                true,
                "dueOn",
                tenant.today().plusDays(3).toString(),
                "reason",
                tenant.mark());
    }

    @Override
    public void fill() {
        incident = recorded(required());
        var settled = recorded(Map.of("isRequired", false, "reason", tenant.mark()));
        tenant.change("closeIncident", settled, Map.of("reason", tenant.mark()), INCIDENT);
    }

    private JsonNode recorded(Map<String, Object> notice) {
        var mark = tenant.mark();
        return tenant.create(
                "recordIncident",
                Map.ofEntries(
                        Map.entry("kind", "ACCIDENT"),
                        Map.entry("title", mark),
                        Map.entry("description", mark),
                        Map.entry("occurredOn", tenant.today().toString()),
                        Map.entry("place", mark),
                        Map.entry("immediateAction", mark),
                        Map.entry("ownerId", tenant.assignee()),
                        Map.entry("clauseIds", List.of(tenant.clause("iso-9001-2026"))),
                        Map.entry("notice", notice)),
                INCIDENT);
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeIncident",
                        incident,
                        Map.of("title", tenant.mark() + " anew"),
                        INCIDENT);
        var answered =
                tenant.change(
                        "answerIncidentNotice", changed, Map.of("notice", required()), INCIDENT);
        var told =
                tenant.change(
                        "noteIncidentNotice", answered, Map.of("how", tenant.mark()), INCIDENT);
        var closed =
                tenant.change("closeIncident", told, Map.of("reason", tenant.mark()), INCIDENT);
        tenant.change("reopenIncident", closed, Map.of(), INCIDENT);
    }
}
