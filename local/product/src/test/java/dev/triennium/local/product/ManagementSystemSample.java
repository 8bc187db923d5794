package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ManagementSystemSample implements FeatureSample {

    private static final String STANDARD = "iso-9001-2026";

    private final SampleTenant tenant;
    private final TenancySample sites;
    private JsonNode system = MissingNode.getInstance();

    ManagementSystemSample(SampleTenant tenant, TenancySample sites) {
        this.tenant = tenant;
        this.sites = sites;
    }

    /// One whose scope is in force.
    /// The edition that it is for.
    String standard() {
        return tenant.standard(STANDARD);
    }

    String system() {
        return SampleTenant.id(system);
    }

    @Override
    public void fill() {
        system =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard(STANDARD))),
                        "managementSystem");
        change("changeScope", scope());
        change("setSitePersonnel", personnel());
        change(
                "approveScope",
                Map.of("approvedOn", tenant.today().toString(), "reason", tenant.mark()));
    }

    private void change(String mutation, Map<String, ?> input) {
        system = tenant.change(mutation, system, input, "managementSystem");
    }

    private Map<String, ?> scope() {
        var mark = tenant.mark();
        return Map.of(
                "siteIds",
                List.of(sites.site()),
                "processes",
                List.of(Map.of("name", mark, "description", mark)),
                "wordings",
                List.of(Map.of("language", "en", "text", mark)),
                "exclusions",
                List.of(Map.of("clauseId", tenant.clause(STANDARD), "justification", mark)),
                "outsourcedProcesses",
                List.of(Map.of("name", mark, "provider", mark, "control", mark)),
                "sectorCodes",
                List.of(17));
    }

    private Map<String, ?> personnel() {
        var mark = tenant.mark();
        return Map.of(
                "siteId",
                sites.site(),
                "fullTimeWeek",
                "PT40H",
                "personnel",
                List.of(
                        Map.of(
                                "shift",
                                mark,
                                "persons",
                                8,
                                "weeklyTime",
                                "PT20H",
                                "reduction",
                                Map.of("persons", 1, "justification", mark))));
    }

    @Override
    public void change() {
        change("changeScope", Map.of("sectorCodes", List.of(18)));
        change("discardScopeDraft", Map.of());
        archive();
    }

    /// Another one of the same standard stays in use, so that nothing is in the way.
    private void archive() {
        var other =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark() + " 2",
                                "standardIds",
                                List.of(tenant.standard(STANDARD))),
                        "managementSystem");
        var archived =
                tenant.change("archiveManagementSystem", other, Map.of(), "managementSystem");
        tenant.change("unarchiveManagementSystem", archived, Map.of(), "managementSystem");
    }
}
