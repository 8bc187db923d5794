package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.EditionChangeFilter;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TransitionId;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What changed between two editions.
@Controller
class EditionChangeFields {

    private static final String TRANSITION = "StandardTransition";
    private static final String PART = "EditionChangePart";

    private final StandardRepository standards;
    private final CatalogueConnections<Wanted, EditionChange, EditionChangeView> changes;

    /// Which changes of which transition.
    private record Wanted(TransitionId transition, EditionChangeFilter filter) {}

    EditionChangeFields(StandardRepository standards, BatchLoaderRegistry registry) {
        this.standards = standards;
        this.changes =
                CatalogueConnections.register(
                        registry, TRANSITION + ".changes", this::read, EditionChangeView::of);
    }

    @SchemaMapping(typeName = TRANSITION)
    CompletableFuture<Connection<EditionChangeView>> changes(
            StandardTransitionView transition,
            @Argument @Nullable EditionChangeFilter filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var wanted = filter == null ? EditionChangeFilter.NONE : filter;
        return changes.load(environment, new Wanted(transition.transitionId(), wanted), page);
    }

    private Map<Wanted, Page<EditionChange>> read(Collection<Wanted> wanted, PageRequest page) {
        var pages = new HashMap<Wanted, Page<EditionChange>>();
        wanted.stream()
                .collect(
                        Collectors.groupingBy(
                                Wanted::filter,
                                Collectors.mapping(Wanted::transition, Collectors.toSet())))
                .forEach(
                        (filter, transitions) ->
                                standards
                                        .pagesOfChanges(transitions, filter, page)
                                        .forEach(
                                                (transition, found) ->
                                                        pages.put(
                                                                new Wanted(transition, filter),
                                                                found)));
        return pages;
    }

    @BatchMapping(typeName = TRANSITION)
    Map<StandardTransitionView, List<EditionChange.Count>> changeCounts(
            List<StandardTransitionView> transitions) {
        var ids = transitions.stream().map(StandardTransitionView::transitionId).distinct();
        var counts = standards.countChanges(ids.toList());
        return transitions.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                one -> counts.getOrDefault(one.transitionId(), List.of())));
    }

    @SchemaMapping(typeName = PART)
    @Nullable CompletableFuture<ClauseView> clause(
            EditionChange.Part part, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(part.clause(), loader);
    }

    @SchemaMapping(typeName = PART)
    @Nullable CompletableFuture<ControlView> control(
            EditionChange.Part part, DataLoader<ControlId, ControlView> loader) {
        return References.load(part.control(), loader);
    }
}
