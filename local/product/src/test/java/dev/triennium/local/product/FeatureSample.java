package dev.triennium.local.product;

import java.util.Map;

/// What a feature brings to the tests that go over all features: its data in one organisation, and
/// each of its mutations, made to succeed. [Samples] has one of each feature.
interface FeatureSample {

    /// Makes something of each kind that the feature keeps, marked wherever there is room for a
    /// text.
    void fill();

    /// Makes those mutations succeed that filling does not. It may end what was filled.
    default void change() {
        // Filling has used them all.
    }

    /// Ids by their type, where no field leads to the entity.
    default Map<String, String> hiddenIds() {
        return Map.of();
    }
}
