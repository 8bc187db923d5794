package dev.triennium.local.product;

import dev.triennium.local.DemoPeople;
import dev.triennium.scheduler.ProductJobs;
import java.util.Map;
import tools.jackson.databind.JsonNode;

final class TenantClosingSample implements FeatureSample {

    private static final String RESULT = "tenant { closing { version } }";

    private final SampleTenant tenant;

    TenantClosingSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    /// Once a job has made the export that was asked for.
    @Override
    public void fill() {
        ProductTest.product().application().getBean(ProductJobs.class).run("tenant-exports");
        tenant.create("requestTenantClosing", Map.of("confirmRunningCertifications", true), RESULT);
    }

    @Override
    public void change() {
        var asked =
                tenant.client()
                        .run(
                                "query($id: ID!) { tenant(id: $id) { closing { version } } }",
                                Map.of("id", tenant.id()));
        var confirmed =
                tenant.by(ProductTest.as(DemoPeople.NORTHSTAR_PARTNER))
                        .run("confirmTenantClosing", input(asked.path("tenant")), RESULT);
        tenant.run("withdrawTenantClosing", input(confirmed), RESULT);
    }

    private Map<String, Object> input(JsonNode with) {
        return Map.of("id", tenant.id(), "expectedVersion", with.at("/closing/version").asInt());
    }
}
