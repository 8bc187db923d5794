package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.standard.StandardTransitionView.MilestoneView;
import dev.triennium.domain.standard.Amendment;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Transition;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below an edition, its clauses and its transitions.
@Controller
class StandardFields {

    private final StandardRepository standards;
    private final CatalogueConnections<StandardId, Clause, ClauseView> clausesOfStandards;
    private final CatalogueConnections<StandardId, Control, ControlView> controlsOfStandards;

    StandardFields(StandardRepository standards, BatchLoaderRegistry registry) {
        this.standards = standards;
        this.clausesOfStandards =
                CatalogueConnections.register(
                        registry, "Standard.clauses", standards::pagesOfClauses, ClauseView::of);
        this.controlsOfStandards =
                CatalogueConnections.register(
                        registry, "Standard.controls", standards::pagesOfControls, ControlView::of);
    }

    @SchemaMapping(typeName = StandardView.TYPE)
    CompletableFuture<Connection<ClauseView>> clauses(
            StandardView standard, PageArguments page, DataFetchingEnvironment environment) {
        return clausesOfStandards.load(environment, standard.standardId(), page);
    }

    @SchemaMapping(typeName = StandardView.TYPE)
    CompletableFuture<Connection<ControlView>> controls(
            StandardView standard, PageArguments page, DataFetchingEnvironment environment) {
        return controlsOfStandards.load(environment, standard.standardId(), page);
    }

    @BatchMapping(typeName = StandardView.TYPE)
    Map<StandardView, List<ClauseView>> topClauses(List<StandardView> parents) {
        var chapters = standards.listChapters(ids(parents));
        return lists(
                parents,
                parent -> chapters.getOrDefault(parent.standardId(), List.of()),
                ClauseView::of);
    }

    @BatchMapping(typeName = StandardView.TYPE)
    Map<StandardView, List<Amendment>> amendments(List<StandardView> parents) {
        var amendments = standards.listAmendments(ids(parents));
        return lists(
                parents,
                parent -> amendments.getOrDefault(parent.standardId(), List.of()),
                Function.identity());
    }

    @SchemaMapping(typeName = StandardView.TYPE)
    @Nullable CompletableFuture<StandardView> supersedes(
            StandardView standard, DataLoader<StandardId, StandardView> loader) {
        return References.load(standard.predecessor(), loader);
    }

    @BatchMapping(typeName = StandardView.TYPE)
    Map<StandardView, StandardView> supersededBy(List<StandardView> parents) {
        var successors = standards.listSuccessors(ids(parents));
        return known(
                parents, parent -> view(successors.get(parent.standardId()), StandardView::of));
    }

    @BatchMapping(typeName = StandardView.TYPE)
    Map<StandardView, StandardTransitionView> transition(List<StandardView> parents) {
        return transitions(parents, standards.listTransitionsTo(ids(parents)));
    }

    @BatchMapping(typeName = StandardView.TYPE)
    Map<StandardView, StandardTransitionView> nextTransition(List<StandardView> parents) {
        return transitions(parents, standards.listTransitionsFrom(ids(parents)));
    }

    private static Map<StandardView, StandardTransitionView> transitions(
            List<StandardView> parents, Map<StandardId, Transition> found) {
        return known(
                parents,
                parent -> view(found.get(parent.standardId()), StandardTransitionView::of));
    }

    @SchemaMapping(typeName = ClauseView.TYPE, field = "standard")
    CompletableFuture<StandardView> standardOfClause(
            ClauseView clause, DataLoader<StandardId, StandardView> loader) {
        return loader.load(clause.standardId());
    }

    @SchemaMapping(typeName = ClauseView.TYPE)
    @Nullable CompletableFuture<ClauseView> parent(
            ClauseView clause, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(clause.parentId(), loader);
    }

    @BatchMapping(typeName = ClauseView.TYPE)
    Map<ClauseView, List<ClauseView>> children(List<ClauseView> parents) {
        var found = standards.listChildren(parents.stream().map(ClauseView::clauseId).toList());
        return lists(
                parents,
                parent -> found.getOrDefault(parent.clauseId(), List.of()),
                ClauseView::of);
    }

    @SchemaMapping(typeName = ControlView.TYPE, field = "standard")
    CompletableFuture<StandardView> standardOfControl(
            ControlView control, DataLoader<StandardId, StandardView> loader) {
        return loader.load(control.standardId());
    }

    @SchemaMapping(typeName = "StandardTransition")
    @Nullable CompletableFuture<StandardView> from(
            StandardTransitionView transition, DataLoader<StandardId, StandardView> loader) {
        return References.load(transition.fromId(), loader);
    }

    @SchemaMapping(typeName = "StandardTransition")
    @Nullable CompletableFuture<StandardView> to(
            StandardTransitionView transition, DataLoader<StandardId, StandardView> loader) {
        return References.load(transition.toId(), loader);
    }

    @BatchMapping(typeName = "StandardTransition")
    Map<StandardTransitionView, List<MilestoneView>> milestones(
            List<StandardTransitionView> parents) {
        var ids = parents.stream().map(StandardTransitionView::transitionId).distinct().toList();
        var found = standards.listMilestones(ids);
        return lists(
                parents,
                parent ->
                        found.getOrDefault(parent.transitionId(), List.of()).stream()
                                .map(milestone -> MilestoneView.of(milestone, parent.confidence()))
                                .toList(),
                Function.identity());
    }

    private static List<StandardId> ids(List<StandardView> views) {
        return views.stream().map(StandardView::standardId).distinct().toList();
    }

    private static <D, V> @Nullable V view(@Nullable D found, Function<D, V> make) {
        return found == null ? null : make.apply(found);
    }

    /// Without the parents that have none: what is missing is null to the client.
    private static <P, V> Map<P, V> known(List<P> parents, Function<P, @Nullable V> find) {
        var known = new HashMap<P, V>();
        for (var parent : parents) {
            var value = find.apply(parent);
            if (value != null) {
                known.put(parent, value);
            }
        }
        return known;
    }

    private static <P, D, V> Map<P, List<V>> lists(
            List<P> parents, Function<P, List<D>> find, Function<D, V> view) {
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                parent -> parent,
                                parent -> find.apply(parent).stream().map(view).toList()));
    }
}
