package dev.triennium.api.selection;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import dev.triennium.domain.standard.CatalogueTexts;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// What the advisor asks and says in the language of the request. An operator's own questionnaire
/// is in the language that it is written in.
@Component
class AdvisorTexts implements RuntimeWiringConfigurer {

    private final ObjectProvider<CatalogueTexts> provider;

    AdvisorTexts(ObjectProvider<CatalogueTexts> provider) {
        this.provider = provider;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        translate(wiring, "SelectionQuestion", "text");
        translate(wiring, "SelectionOption", "text");
        translate(wiring, "SelectionAnswer", "text");
        translate(wiring, "SelectedOption", "text");
        translate(
                wiring,
                "StandardRecommendation",
                "reasons",
                "warnings",
                "objectives",
                "industries",
                "relatedStandards",
                "prerequisites");
        translate(wiring, "SelectionTriggers", "customer", "regulation", "tender", "internal");
        translate(wiring, "MonthRange", "note");
    }

    private void translate(RuntimeWiring.Builder wiring, String type, String... fields) {
        for (var field : fields) {
            var english = new PropertyDataFetcher<@Nullable Object>(field);
            wiring.type(
                    type,
                    one ->
                            one.dataFetcher(
                                    field,
                                    environment ->
                                            told(
                                                    english.get(environment),
                                                    environment.getLocale())));
        }
    }

    private @Nullable Object told(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> null;
            case List<?> several -> several.stream().map(one -> told(one, language)).toList();
            case Message message -> text(message, language);
            default -> text(Message.given(value.toString()), language);
        };
    }

    private String text(Message message, Locale language) {
        var texts = provider.getIfAvailable();
        return Messages.in(language)
                .text(
                        message,
                        english ->
                                texts == null
                                        ? english
                                        : texts.findWords(language, english).orElse(english));
    }
}
