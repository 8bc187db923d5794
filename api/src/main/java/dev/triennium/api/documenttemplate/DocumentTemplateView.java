package dev.triennium.api.documenttemplate;

import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplate.Variant;
import dev.triennium.domain.documenttemplate.DocumentTemplateService.OfFirm;
import dev.triennium.domain.documenttemplate.OrganisationFact;
import dev.triennium.domain.documenttemplate.ScopeFacts;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.documenttemplate.TemplateVocabulary;
import dev.triennium.domain.implementationplan.PlanSize;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DocumentTemplate`.
///
/// @param language that it is shown in; no field of the SDL
/// @param holds whether what it needs holds by the scope of the management system that it was
///     listed for; null: it was listed for none
/// @param words no field of the SDL: what `text` is made from; null: it is a firm's own
record DocumentTemplateView(
        TemplateLanguage language,
        @Nullable TemplateText words,
        @Nullable FirmDocumentTemplateView firmTemplate,
        List<TemplateLanguage> languages,
        String key,
        String version,
        DocumentKind kind,
        String name,
        List<String> standards,
        @Nullable OrganisationFact appliesIf,
        @Nullable Boolean holds,
        Classification classification,
        String owner,
        String approver,
        int reviewMonths,
        boolean isForAll,
        List<String> questions,
        List<VariantView> variants) {

    static final String TYPE = "DocumentTemplate";

    /// The GraphQL type `DocumentTemplateVariant`.
    record VariantView(PlanSize size, String hint, List<Integer> dropped, @Nullable String into) {

        static VariantView of(PlanSize size, Variant variant, TemplateLanguage language) {
            return new VariantView(
                    size, variant.hint().in(language), variant.dropped(), variant.into());
        }
    }

    static DocumentTemplateView of(
            DocumentTemplate template, TemplateVocabulary vocabulary, TemplateLanguage language) {
        return new DocumentTemplateView(
                language,
                template.words(),
                null,
                List.of(TemplateLanguage.values()),
                template.key(),
                template.version(),
                template.kind(),
                template.name().in(language),
                template.families(),
                template.appliesIf(),
                null,
                template.classification(),
                role(template.owner(), vocabulary, language),
                role(template.approver(), vocabulary, language),
                template.reviewMonths(),
                template.isForAll(),
                template.questions().getOrDefault(language, List.of()),
                variants(template.variants(), language));
    }

    /// In the words of a firm, whose sections none is left out of by its number.
    static DocumentTemplateView of(
            OfFirm own, TemplateVocabulary vocabulary, TemplateLanguage language) {
        var base = of(own.base(), vocabulary, language);
        var latest = own.template().latest();
        return new DocumentTemplateView(
                language,
                null,
                FirmDocumentTemplateView.of(own.template()),
                FirmDocumentTemplateVersionView.languages(latest.name()),
                base.key(),
                String.valueOf(latest.number()),
                base.kind(),
                FirmDocumentTemplateVersionView.inOrElse(latest.name(), language),
                base.standards(),
                base.appliesIf(),
                base.holds(),
                base.classification(),
                base.owner(),
                base.approver(),
                base.reviewMonths(),
                base.isForAll(),
                base.questions(),
                List.of());
    }

    DocumentTemplateView holding(ScopeFacts.Known known) {
        return new DocumentTemplateView(
                language,
                words,
                firmTemplate,
                languages,
                key,
                version,
                kind,
                name,
                standards,
                appliesIf,
                appliesIf == null || known.holding().contains(appliesIf),
                classification,
                owner,
                approver,
                reviewMonths,
                isForAll,
                questions,
                variants);
    }

    private static String role(
            String key, TemplateVocabulary vocabulary, TemplateLanguage language) {
        return vocabulary.find(key).orElseThrow().name().in(language);
    }

    private static List<VariantView> variants(
            Map<PlanSize, Variant> variants, TemplateLanguage language) {
        return new TreeMap<>(variants)
                .entrySet().stream()
                        .map(one -> VariantView.of(one.getKey(), one.getValue(), language))
                        .toList();
    }
}
