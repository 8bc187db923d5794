package dev.triennium.local.product;

import java.util.Map;

final class TenantExportSample implements FeatureSample {

    private final SampleTenant tenant;

    TenantExportSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    /// A job makes the file.
    @Override
    public void fill() {
        tenant.create("exportTenant", Map.of(), "tenantExport { id }");
    }
}
