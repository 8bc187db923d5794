package dev.triennium.api.documenttemplate;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmDocumentTemplateVersion`.
///
/// @param kept no field of the SDL: what other fields are made from
record FirmDocumentTemplateVersionView(
        FirmTemplateVersion kept,
        GlobalId id,
        int number,
        List<TemplateLanguage> languages,
        @Nullable String note,
        String baseVersion,
        PersonId savedById,
        Instant savedAt) {

    static final String TYPE = "FirmDocumentTemplateVersion";

    static FirmDocumentTemplateVersionView of(FirmTemplateVersion version) {
        return new FirmDocumentTemplateVersionView(
                version,
                GlobalId.of(TYPE, version.id().value()),
                version.number(),
                languages(version.name()),
                version.note(),
                version.baseVersion(),
                version.savedBy(),
                version.savedAt());
    }

    static List<TemplateLanguage> languages(FirmText text) {
        return Stream.of(TemplateLanguage.values())
                .filter(language -> in(text, language) != null)
                .toList();
    }

    /// Null where the firm has no words in the language.
    static @Nullable String in(FirmText text, TemplateLanguage language) {
        return switch (language) {
            case EN -> text.en();
            case DE -> text.de();
        };
    }

    /// In the language, or in the other.
    static String inOrElse(FirmText text, TemplateLanguage language) {
        return switch (language) {
            case EN -> text.english();
            case DE -> text.german();
        };
    }
}
