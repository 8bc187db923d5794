package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.Part;
import dev.triennium.api.licensedtext.LicensedTextView;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The organisation's own text beside the question about it.
@Controller
class LicensedTextsOfParts {

    private final Part<ClauseId, Optional<LicensedText>> ofClauses;
    private final Part<ControlId, Optional<LicensedText>> ofControls;

    LicensedTextsOfParts(LicensedTextRepository texts, BatchLoaderRegistry registry) {
        this.ofClauses =
                Part.registerOptional(registry, "LicensedText of clause", texts::listOfClauses);
        this.ofControls =
                Part.registerOptional(registry, "LicensedText of control", texts::listOfControls);
    }

    @SchemaMapping(typeName = "AssessmentItemPart")
    CompletableFuture<@Nullable LicensedTextView> licensedText(
            AssessmentItemPartView part, DataFetchingEnvironment environment) {
        var scope = part.scope();
        var clause = part.part().clause();
        var control = part.part().control();
        var found =
                clause != null
                        ? ofClauses.load(environment, scope, clause)
                        : ofControls.load(environment, scope, Objects.requireNonNull(control));
        return found.thenApply(
                text -> text.map(one -> LicensedTextView.of(scope, one)).orElse(null));
    }
}
