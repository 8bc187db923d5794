package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TransitionId;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class EditionChangeController {

    private static final String PART = "EditionChangePart";

    private final StandardRepository standards;
    private final CatalogueConnections<TransitionId, EditionChange, EditionChange> changes;

    EditionChangeController(StandardRepository standards, BatchLoaderRegistry registry) {
        this.standards = standards;
        this.changes =
                CatalogueConnections.register(
                        registry,
                        "StandardTransition.changes",
                        standards::listChanges,
                        Function.identity());
    }

    @SchemaMapping(typeName = "StandardTransition")
    CompletableFuture<Connection<EditionChange>> changes(
            StandardTransitionView transition,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return changes.load(environment, transition.transitionId(), page);
    }

    @BatchMapping(typeName = PART)
    Map<EditionChange.Part, ClauseView> clause(List<EditionChange.Part> parts) {
        List<ClauseId> ids =
                parts.stream()
                        .map(EditionChange.Part::clause)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var found = standards.findClauses(ids);
        var views = new HashMap<EditionChange.Part, ClauseView>();
        for (var part : parts) {
            var clause = part.clause() == null ? null : found.get(part.clause());
            if (clause != null) {
                views.put(part, ClauseView.of(clause));
            }
        }
        return views;
    }

    @BatchMapping(typeName = PART)
    Map<EditionChange.Part, ControlView> control(List<EditionChange.Part> parts) {
        List<ControlId> ids =
                parts.stream()
                        .map(EditionChange.Part::control)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var found = standards.findControls(ids);
        var views = new HashMap<EditionChange.Part, ControlView>();
        for (var part : parts) {
            var control = part.control() == null ? null : found.get(part.control());
            if (control != null) {
                views.put(part, ControlView.of(control));
            }
        }
        return views;
    }
}
