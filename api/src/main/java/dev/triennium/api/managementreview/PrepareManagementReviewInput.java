package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ManagementReviewId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record PrepareManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        @Size(max = 100) List<@Valid ReviewInputTextInput> inputs) {

    /// What is said twice of an input is what is said last.
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        inputs.forEach(one -> texts.put(one.key(), one.text()));
        return texts;
    }
}
