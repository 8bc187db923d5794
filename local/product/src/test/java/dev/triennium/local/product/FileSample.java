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
        upload =
                SampleTenant.id(
                        tenant.create(
                                "prepareUpload",
                                Map.of("fileName", tenant.mark()),
                                "upload { id }"));
    }

    /// An upload is nobody's to read.
    @Override
    public Map<String, String> hiddenIds() {
        return Map.of("Upload", upload);
    }
}
