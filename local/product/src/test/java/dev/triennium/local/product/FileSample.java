package dev.triennium.local.product;

import java.util.Map;

final class FileSample implements FeatureSample {

    private final SampleTenant tenant;
    private String upload = "";

    FileSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var prepared =
                tenant.create(
                        "prepareUpload",
                        Map.of("fileName", tenant.mark() + ".csv"),
                        "upload { id url }");
        tenant.client()
                .upload(
                        prepared.path("url").asString(),
                        "Clause;State\r\n4.1;" + tenant.mark() + "\r\n");
        upload = SampleTenant.id(prepared);
    }

    /// No list shows uploads.
    @Override
    public Map<String, String> hiddenIds() {
        return Map.of("Upload", upload);
    }
}
