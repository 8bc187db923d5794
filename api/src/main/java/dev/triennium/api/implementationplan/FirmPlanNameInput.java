package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.firmtemplate.FirmText;
import org.jspecify.annotations.Nullable;

record FirmPlanNameInput(
        @PlainText(max = 90) @Nullable String english,
        @PlainText(max = 90) @Nullable String german) {

    FirmText toText(String field) {
        return FirmPlanTextInput.toText(english, german, field);
    }
}
