package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmPlanTemplateVersion`.
///
/// @param kept no field of the SDL: what other fields are made from
record FirmPlanTemplateVersionView(
        FirmTemplateVersion kept,
        GlobalId id,
        int number,
        @Nullable String note,
        String baseVersion,
        PersonId savedById,
        Instant savedAt) {

    static final String TYPE = "FirmPlanTemplateVersion";

    static FirmPlanTemplateVersionView of(FirmTemplateVersion version) {
        return new FirmPlanTemplateVersionView(
                version,
                GlobalId.of(TYPE, version.id().value()),
                version.number(),
                version.note(),
                version.baseVersion(),
                version.savedBy(),
                version.savedAt());
    }

    /// In the language of a request, or in the other.
    static String in(FirmText text, Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? text.german()
                : text.english();
    }
}
