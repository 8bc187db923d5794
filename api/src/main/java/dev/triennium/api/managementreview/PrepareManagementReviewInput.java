package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record PrepareManagementReviewInput(
        ManagementReviewId id,
        int expectedVersion,
        @Size(max = 100) List<@Valid ReviewInputTextInput> inputs) {

    List<ManagementReviewService.InputText> texts() {
        return inputs.stream()
                .map(one -> new ManagementReviewService.InputText(one.key(), one.text()))
                .toList();
    }
}
