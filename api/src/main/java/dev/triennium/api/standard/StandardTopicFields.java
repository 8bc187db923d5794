package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Combination;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.ControlRelation;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Topic;
import dev.triennium.domain.standard.TopicId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below topics, relations and combinations.
@Controller
class StandardTopicFields {

    private static final String RELATION = "ControlRelation";
    private static final String COMBINATION = "StandardCombination";

    private final StandardRepository standards;
    private final CatalogueConnections<TopicId, Topic.Part, Topic.Part> parts;

    StandardTopicFields(StandardRepository standards, BatchLoaderRegistry registry) {
        this.standards = standards;
        this.parts =
                CatalogueConnections.register(
                        registry,
                        "StandardTopic.parts",
                        standards::pagesOfTopicParts,
                        Function.identity());
    }

    @SchemaMapping(typeName = StandardTopicView.TYPE, field = "parts")
    CompletableFuture<Connection<Topic.Part>> partsOfTopic(
            StandardTopicView topic, PageArguments page, DataFetchingEnvironment environment) {
        return parts.load(environment, topic.topicId(), page);
    }

    /// Its id says which of the two a part is.
    @SchemaMapping(typeName = "RequirementEdge", field = "node")
    CompletableFuture<?> requirement(
            Connection.Edge<Topic.Part> edge,
            DataLoader<ClauseId, ClauseView> clauses,
            DataLoader<ControlId, ControlView> controls) {
        var part = edge.node();
        return part.clause() == null
                ? controls.load(Objects.requireNonNull(part.control()))
                : clauses.load(part.clause());
    }

    @BatchMapping(typeName = ClauseView.TYPE, field = "sharedTopics")
    Map<ClauseView, List<StandardTopicView>> topicsOfClause(List<ClauseView> clauses) {
        var ids = clauses.stream().map(ClauseView::clauseId).distinct().toList();
        return lists(
                clauses,
                ClauseView::clauseId,
                standards.listTopicsOfClauses(ids),
                StandardTopicView::of);
    }

    @BatchMapping(typeName = ControlView.TYPE, field = "sharedTopics")
    Map<ControlView, List<StandardTopicView>> topicsOfControl(List<ControlView> controls) {
        var ids = controls.stream().map(ControlView::controlId).distinct().toList();
        return lists(
                controls,
                ControlView::controlId,
                standards.listTopicsOfControls(ids),
                StandardTopicView::of);
    }

    @BatchMapping(typeName = ControlView.TYPE)
    Map<ControlView, List<ControlRelation>> relations(List<ControlView> controls) {
        var ids = controls.stream().map(ControlView::controlId).distinct().toList();
        return lists(
                controls,
                ControlView::controlId,
                standards.listRelations(ids),
                Function.identity());
    }

    private static <P, I, D, V> Map<P, List<V>> lists(
            List<P> parents, Function<P, I> id, Map<I, List<D>> found, Function<D, V> view) {
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                parent ->
                                        found.getOrDefault(id.apply(parent), List.of()).stream()
                                                .map(view)
                                                .toList()));
    }

    @SchemaMapping(typeName = RELATION, field = "standard")
    CompletableFuture<StandardView> standardOfRelation(
            ControlRelation relation, DataLoader<StandardId, StandardView> loader) {
        return loader.load(relation.standard());
    }

    @SchemaMapping(typeName = RELATION, field = "clause")
    @Nullable CompletableFuture<ClauseView> clauseOfRelation(
            ControlRelation relation, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(relation.clause(), loader);
    }

    @SchemaMapping(typeName = RELATION, field = "control")
    @Nullable CompletableFuture<ControlView> controlOfRelation(
            ControlRelation relation, DataLoader<ControlId, ControlView> loader) {
        return References.load(relation.control(), loader);
    }

    @BatchMapping(typeName = COMBINATION, field = "standards")
    Map<Combination, List<StandardView>> standardsOfCombination(List<Combination> combinations) {
        var ids = combinations.stream().flatMap(one -> one.standards().stream()).distinct();
        var found = standards.list(ids.toList());
        return combinations.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                one ->
                                        one.standards().stream()
                                                .map(id -> Objects.requireNonNull(found.get(id)))
                                                .map(StandardView::of)
                                                .toList()));
    }
}
