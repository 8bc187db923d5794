package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.standard.Combination;
import dev.triennium.domain.standard.ControlRelation;
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
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What standards share.
@Controller
class StandardTopicController {

    private static final String TOPIC = "StandardTopic";
    private static final String PART = "StandardTopicPart";
    private static final String RELATION = "ControlRelation";
    private static final String COMBINATION = "StandardCombination";

    private final StandardRepository standards;
    private final CatalogueReferences references;
    private final CatalogueConnections<TopicId, Topic.Part, Topic.Part> parts;

    StandardTopicController(StandardRepository standards, BatchLoaderRegistry registry) {
        this.standards = standards;
        this.references = new CatalogueReferences(standards);
        this.parts =
                CatalogueConnections.register(
                        registry, TOPIC + ".parts", standards::listTopicParts, Function.identity());
    }

    @QueryMapping
    Connection<Topic> standardTopics(@Argument Topic.@Nullable Kind kind, PageArguments page) {
        return Connection.of(standards.listTopics(kind, page.request()), page, Function.identity());
    }

    @QueryMapping
    List<Combination> standardCombinations() {
        return standards.listCombinations();
    }

    @SchemaMapping(typeName = TOPIC, field = "parts")
    CompletableFuture<Connection<Topic.Part>> partsOfTopic(
            Topic topic, PageArguments page, DataFetchingEnvironment environment) {
        return parts.load(environment, topic.id(), page);
    }

    @BatchMapping(typeName = ClauseView.TYPE, field = "sharedTopics")
    Map<ClauseView, List<Topic>> topicsOfClause(List<ClauseView> clauses) {
        var ids = clauses.stream().map(ClauseView::clauseId).distinct().toList();
        return lists(clauses, ClauseView::clauseId, standards.findTopicsOfClauses(ids));
    }

    @BatchMapping(typeName = ControlView.TYPE, field = "sharedTopics")
    Map<ControlView, List<Topic>> topicsOfControl(List<ControlView> controls) {
        var ids = controls.stream().map(ControlView::controlId).distinct().toList();
        return lists(controls, ControlView::controlId, standards.findTopicsOfControls(ids));
    }

    @BatchMapping(typeName = ControlView.TYPE)
    Map<ControlView, List<ControlRelation>> relations(List<ControlView> controls) {
        var ids = controls.stream().map(ControlView::controlId).distinct().toList();
        return lists(controls, ControlView::controlId, standards.findRelations(ids));
    }

    private static <P, I, D> Map<P, List<D>> lists(
            List<P> parents, Function<P, I> id, Map<I, List<D>> found) {
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                parent -> found.getOrDefault(id.apply(parent), List.of())));
    }

    @BatchMapping(typeName = PART, field = "standard")
    Map<Topic.Part, StandardView> standardOfPart(List<Topic.Part> topicParts) {
        return references.standards(topicParts, Topic.Part::standard);
    }

    @BatchMapping(typeName = PART, field = "clause")
    Map<Topic.Part, ClauseView> clauseOfPart(List<Topic.Part> topicParts) {
        return references.clauses(topicParts, Topic.Part::clause);
    }

    @BatchMapping(typeName = PART, field = "control")
    Map<Topic.Part, ControlView> controlOfPart(List<Topic.Part> topicParts) {
        return references.controls(topicParts, Topic.Part::control);
    }

    @BatchMapping(typeName = RELATION, field = "standard")
    Map<ControlRelation, StandardView> standardOfRelation(List<ControlRelation> relations) {
        return references.standards(relations, ControlRelation::standard);
    }

    @BatchMapping(typeName = RELATION, field = "clause")
    Map<ControlRelation, ClauseView> clauseOfRelation(List<ControlRelation> relations) {
        return references.clauses(relations, ControlRelation::clause);
    }

    @BatchMapping(typeName = RELATION, field = "control")
    Map<ControlRelation, ControlView> controlOfRelation(List<ControlRelation> relations) {
        return references.controls(relations, ControlRelation::control);
    }

    @BatchMapping(typeName = COMBINATION, field = "standards")
    Map<Combination, List<StandardView>> standardsOfCombination(List<Combination> combinations) {
        var ids = combinations.stream().flatMap(one -> one.standards().stream()).distinct();
        var found = standards.findAll(ids.toList());
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
