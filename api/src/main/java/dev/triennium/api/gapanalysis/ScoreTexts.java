package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.standard.CatalogueTexts;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// What scores call the chapters of an edition, in the language of the request.
@Component
class ScoreTexts implements RuntimeWiringConfigurer {

    private final ObjectProvider<CatalogueTexts> provider;

    ScoreTexts(ObjectProvider<CatalogueTexts> provider) {
        this.provider = provider;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        provider.ifAvailable(
                texts ->
                        wiring.type(
                                "AssessmentScore",
                                type ->
                                        type.dataFetcher(
                                                "chapterTitle",
                                                environment -> {
                                                    var score =
                                                            Objects.requireNonNull(
                                                                    environment
                                                                            .<AssessmentScoreView>
                                                                                    getSource());
                                                    return title(
                                                            texts,
                                                            environment.getLocale(),
                                                            score.subject());
                                                })));
    }

    private static @Nullable String title(
            CatalogueTexts texts, Locale language, Score.Subject subject) {
        var english = subject.chapterTitle();
        var standard = subject.standard();
        if (english == null || standard == null) {
            return english;
        }
        var clause = subject.chapterClause();
        Optional<String> translated =
                clause == null
                        ? texts.findTerm(language, standard, english)
                        : texts.find(language, clause.value(), "title");
        return translated.orElse(english);
    }
}
