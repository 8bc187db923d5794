package dev.triennium.api.implementationplan;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.firmtemplate.FirmText;
import org.jspecify.annotations.Nullable;

/// What is said in English, in German or in both. What it may hold is said by [FirmPlanNameInput]
/// and [FirmPlanDescriptionInput].
final class FirmPlanTextInput {

    private FirmPlanTextInput() {}

    static FirmText toText(@Nullable String english, @Nullable String german, String field) {
        if (english == null && german == null) {
            throw new ValidationException(field, "It is said in English, in German or in both.");
        }
        return new FirmText(english, german);
    }
}
