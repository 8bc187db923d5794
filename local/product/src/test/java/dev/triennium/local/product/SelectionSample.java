package dev.triennium.local.product;

import java.util.List;
import java.util.Map;

final class SelectionSample implements FeatureSample {

    private final SampleTenant tenant;

    SelectionSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        tenant.create(
                "keepSelectionAnswers",
                Map.of(
                        "answers",
                        List.of(
                                Map.of("question", "size", "options", List.of("small")),
                                Map.of("question", "sector", "options", List.of("it")))),
                "keptSelection { id }");
    }
}
