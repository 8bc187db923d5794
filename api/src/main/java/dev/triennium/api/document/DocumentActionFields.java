package dev.triennium.api.document;

import dev.triennium.api.graphql.Part;
import dev.triennium.domain.document.DocumentAction;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentTurns;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What the caller may do to a document.
@Controller
class DocumentActionFields {

    private final Part<DocumentId, Set<DocumentAction>> turns;

    DocumentActionFields(DocumentTurns turns, BatchLoaderRegistry registry) {
        this.turns = Part.register(registry, "Document.turns", turns::list, Set.of());
    }

    /// Who is asked, and who has answered, is read only where something is for them alone.
    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<List<DocumentAction>> allowedActions(
            DocumentView document, DataFetchingEnvironment environment) {
        var facts = document.facts();
        var allowed = facts.allowedActions(document.scope());
        return allowed.stream().noneMatch(DocumentAction::isPersonal)
                ? CompletableFuture.completedFuture(allowed)
                : turns.load(environment, document.scope(), facts.id())
                        .thenApply(
                                own ->
                                        allowed.stream()
                                                .filter(
                                                        one ->
                                                                !one.isPersonal()
                                                                        || own.contains(one))
                                                .toList());
    }
}
