package dev.triennium.api.standard;

import dev.triennium.api.standard.ClauseView.DocumentedInformationView;
import dev.triennium.api.standard.StandardView.AccreditationView;
import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The catalogue in the language of the request, which its `Accept-Language` says; English where
/// that is not known or there is no translation.
@Component
class TranslatedFields implements RuntimeWiringConfigurer {

    private final ObjectProvider<CatalogueTexts> provider;

    TranslatedFields(ObjectProvider<CatalogueTexts> texts) {
        this.provider = texts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        provider.ifAvailable(texts -> new Wiring(wiring, texts).configure());
    }

    @FunctionalInterface
    private interface Translation {

        Optional<?> find(Locale language, Object of);
    }

    private record Wiring(RuntimeWiring.Builder wiring, CatalogueTexts texts) {

        void configure() {
            text(StandardView.TYPE, "title");
            text(StandardTopicView.TYPE, "title");
            for (var type : new String[] {ClauseView.TYPE, ControlView.TYPE}) {
                text(type, "title");
                text(type, "question");
                lines(type, "evidence");
            }
            text(ClauseView.TYPE, "note");
            add(
                    DocumentedInformationView.TYPE,
                    "what",
                    (language, of) -> texts.find(language, id(of), "documented"));
            term("theme");
            term("objectiveArea");
            for (var field : new String[] {"title", "summary", "action", "typicalEvidence"}) {
                text(EditionChangeView.TYPE, field);
            }
            add(
                    "StandardTransition",
                    "toDesignation",
                    (language, of) -> texts.find(language, id(of), "to"));
            words("TransitionMilestone", "event");
            words("Amendment", "title");
            words("Amendment", "summary");
            part("accreditation", this::accreditation);
            part("confidence", this::confidence);
            part("transitionDates", this::transitionDates);
            text("StandardTransition", "effortHint");
            lines("StandardTransition", "headline");
            lines("StandardTransition", "notes");
        }

        private void text(String type, String field) {
            add(type, field, (language, of) -> texts.find(language, id(of), field));
        }

        private void lines(String type, String field) {
            add(type, field, (language, of) -> texts.findLines(language, id(of), field));
        }

        /// @param field whose English the translation is found by
        private void words(String type, String field) {
            var english = new PropertyDataFetcher<@Nullable Object>(field);
            wiring.type(
                    type,
                    one ->
                            one.dataFetcher(
                                    field,
                                    environment -> {
                                        var text =
                                                Objects.requireNonNull(english.get(environment))
                                                        .toString();
                                        return texts.findWords(environment.getLocale(), text)
                                                .orElse(text);
                                    }));
        }

        /// A part of an edition that is no thing of its own: its texts are the edition's.
        private void part(
                String field, BiFunction<Locale, StandardView, @Nullable Object> translated) {
            wiring.type(
                    StandardView.TYPE,
                    one ->
                            one.dataFetcher(
                                    field,
                                    environment ->
                                            translated.apply(
                                                    environment.getLocale(),
                                                    Objects.requireNonNull(
                                                            environment
                                                                    .<StandardView>getSource()))));
        }

        private AccreditationView accreditation(Locale language, StandardView of) {
            var english = of.accreditation();
            var id = id(of);
            return new AccreditationView(
                    english.base(),
                    texts.findLines(language, id, "accreditation.specific")
                            .orElse(english.documents()),
                    texts.find(language, id, "accreditation.auditTime").orElse(english.auditTime()),
                    texts.findLines(language, id, "accreditation.notes").orElse(english.notes()));
        }

        private Standard.Confidence confidence(Locale language, StandardView of) {
            var english = of.confidence();
            return new Standard.Confidence(
                    english.facts(),
                    english.clauses(),
                    english.questions(),
                    english.controls(),
                    texts.find(language, id(of), "confidence.notes").orElse(english.note()));
        }

        private Standard.@Nullable TransitionDates transitionDates(
                Locale language, StandardView of) {
            var english = of.transitionDates();
            return english == null
                    ? null
                    : new Standard.TransitionDates(
                            english.endsOn(),
                            english.endsElsewhereOn(),
                            english.bodiesReadyOn(),
                            english.onlyThisEditionFrom(),
                            english.lastCertificateOn(),
                            texts.find(language, id(of), "transition.note").orElse(english.note()),
                            english.confidence());
        }

        /// @param field whose English word the translation is found by
        private void term(String field) {
            var english = new PropertyDataFetcher<@Nullable Object>(field);
            wiring.type(
                    ControlView.TYPE,
                    type ->
                            type.dataFetcher(
                                    field,
                                    environment -> {
                                        var word = english.get(environment);
                                        return word == null
                                                ? null
                                                : texts.findTerm(
                                                                environment.getLocale(),
                                                                standard(environment),
                                                                word.toString())
                                                        .orElse(word.toString());
                                    }));
        }

        private static StandardId standard(DataFetchingEnvironment environment) {
            return Objects.requireNonNull(environment.<ControlView>getSource()).standardId();
        }

        private void add(String type, String field, Translation translation) {
            var english = new PropertyDataFetcher<@Nullable Object>(field);
            DataFetcher<@Nullable Object> fetcher =
                    environment -> {
                        var translated =
                                translation.find(
                                        environment.getLocale(),
                                        Objects.requireNonNull(environment.getSource()));
                        return translated.isPresent() ? translated.get() : english.get(environment);
                    };
            wiring.type(type, one -> one.dataFetcher(field, fetcher));
        }

        private static UUID id(Object of) {
            return switch (of) {
                case StandardView view -> view.id().key();
                case StandardTopicView view -> view.id().key();
                case ClauseView view -> view.id().key();
                case DocumentedInformationView view -> view.clauseId();
                case ControlView view -> view.id().key();
                case EditionChangeView view -> view.id().key();
                case StandardTransitionView view -> view.transitionId().value();
                default -> throw new IllegalArgumentException("No part of the catalogue: " + of);
            };
        }
    }
}
