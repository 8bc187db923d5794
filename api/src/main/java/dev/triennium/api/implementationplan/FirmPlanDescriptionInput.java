package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.firmtemplate.FirmText;
import org.jspecify.annotations.Nullable;

record FirmPlanDescriptionInput(
        @PlainText(max = 2_000, isMultiline = true) @Nullable String english,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String german) {

    FirmText toText(String field) {
        return FirmPlanTextInput.toText(english, german, field);
    }
}
