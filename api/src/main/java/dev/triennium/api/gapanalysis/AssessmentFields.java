package dev.triennium.api.gapanalysis;

import dev.triennium.api.gapanalysis.AssessmentController.AssessmentItemChangeView;
import dev.triennium.api.gapanalysis.AssessmentProposalView.PartView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemAction;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The fields below the root fields of gap analysis: each level in one statement.
@Controller
class AssessmentFields {

    private static final String ASSESSMENT = AssessmentView.TYPE;
    private static final String ITEM = AssessmentItemView.TYPE;
    private static final String PART = "AssessmentItemPart";
    private static final String SCORE = "AssessmentScore";
    private static final String COMPARISON = "AssessmentComparison";
    private static final String COMPARED_ITEM = "AssessmentComparedItemEdge";

    private final AssessmentRepository assessments;
    private final AssessmentReports reports;
    private final ChildConnections<AssessmentItemId, AssessmentTurn, AssessmentTurnView> turns;

    /// A page of an assessment's items.
    record ItemsKey(
            TenantScope scope,
            AssessmentId assessment,
            AssessmentItemFilter filter,
            PageArguments page) {}

    /// A level of an assessment's scores.
    record ScoresKey(TenantScope scope, AssessmentId assessment, Score.Level level) {}

    AssessmentFields(
            AssessmentRepository assessments,
            AssessmentReports reports,
            BatchLoaderRegistry registry) {
        this.assessments = assessments;
        this.reports = reports;
        this.turns =
                ChildConnections.register(
                        registry,
                        "AssessmentItem.turns",
                        assessments::listTurns,
                        AssessmentTurnView::of);
        registry.<ItemsKey, Connection<AssessmentItemView>>forName("Assessment.items")
                .registerMappedBatchLoader((keys, _) -> blocking(() -> items(keys)));
        registry.<ScoresKey, List<AssessmentScoreView>>forName("Assessment.scores")
                .registerMappedBatchLoader((keys, _) -> blocking(() -> scores(keys)));
        registry.forTypePair(AssessmentItemView.Key.class, AssessmentItemView.class)
                .registerMappedBatchLoader((keys, _) -> blocking(() -> known(keys)));
    }

    private Map<AssessmentItemView.Key, AssessmentItemView> known(
            Set<AssessmentItemView.Key> keys) {
        var found =
                assessments.listItems(
                        TenantScopes.of(keys.stream().map(AssessmentItemView.Key::scope).toList()),
                        keys.stream().map(AssessmentItemView.Key::id).toList());
        var views = new HashMap<AssessmentItemView.Key, AssessmentItemView>();
        for (var key : keys) {
            var owned = found.get(key.id());
            if (owned != null && owned.tenant().equals(key.scope().tenant())) {
                views.put(key, AssessmentItemView.of(key.scope(), owned.value()));
            }
        }
        return views;
    }

    private static <T> Mono<T> blocking(Callable<T> read) {
        return Mono.fromCallable(read).subscribeOn(Schedulers.boundedElastic());
    }

    private record ItemsQuery(AssessmentItemFilter filter, PageArguments page) {}

    private Map<ItemsKey, Connection<AssessmentItemView>> items(Set<ItemsKey> keys) {
        var connections = new HashMap<ItemsKey, Connection<AssessmentItemView>>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new ItemsQuery(key.filter(), key.page())))
                .forEach(
                        (query, same) -> {
                            var found =
                                    assessments.pages(
                                            TenantScopes.of(
                                                    same.stream().map(ItemsKey::scope).toList()),
                                            same.stream().map(ItemsKey::assessment).toList(),
                                            query.filter(),
                                            query.page().request());
                            same.forEach(
                                    key ->
                                            connections.put(
                                                    key,
                                                    connection(
                                                            key,
                                                            found.getOrDefault(
                                                                    key.assessment(),
                                                                    Page.empty()))));
                        });
        return connections;
    }

    private static Connection<AssessmentItemView> connection(
            ItemsKey key, Page<AssessmentItem> page) {
        return Connection.of(page, key.page(), item -> AssessmentItemView.of(key.scope(), item));
    }

    private Map<ScoresKey, List<AssessmentScoreView>> scores(Set<ScoresKey> keys) {
        var scores = new HashMap<ScoresKey, List<AssessmentScoreView>>();
        keys.stream()
                .collect(Collectors.groupingBy(ScoresKey::level))
                .forEach(
                        (level, same) -> {
                            var found =
                                    reports.listScores(
                                            TenantScopes.of(
                                                    same.stream().map(ScoresKey::scope).toList()),
                                            same.stream().map(ScoresKey::assessment).toList(),
                                            level);
                            same.forEach(
                                    key ->
                                            scores.put(
                                                    key,
                                                    found
                                                            .getOrDefault(
                                                                    key.assessment(), List.of())
                                                            .stream()
                                                            .map(
                                                                    score ->
                                                                            AssessmentScoreView.of(
                                                                                    key.scope(),
                                                                                    score))
                                                            .toList()));
                        });
        return scores;
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<Connection<AssessmentItemView>> items(
            AssessmentView assessment,
            @Argument @Nullable AssessmentItemFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var wanted =
                filter == null ? AssessmentItemFilter.ALL : filter.toFilter(assessment.scope());
        return AssessmentFields.<ItemsKey, Connection<AssessmentItemView>>loader(
                        environment, "Assessment.items")
                .load(new ItemsKey(assessment.scope(), id(assessment), wanted, page));
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<AssessmentScoreView>> scores(
            AssessmentView assessment,
            @Argument Score.Level by,
            DataFetchingEnvironment environment) {
        return AssessmentFields.<ScoresKey, List<AssessmentScoreView>>loader(
                        environment, "Assessment.scores")
                .load(new ScoresKey(assessment.scope(), id(assessment), by));
    }

    private static <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    private static AssessmentId id(AssessmentView assessment) {
        return assessment.assessment().id();
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<StandardView>> standards(
            AssessmentView assessment, DataLoader<StandardId, StandardView> loader) {
        return loader.loadMany(assessment.assessment().facts().standards());
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<SiteView>> sites(
            AssessmentView assessment, DataLoader<SiteView.Key, SiteView> loader) {
        return loader.loadMany(
                assessment.assessment().facts().sites().stream()
                        .map(site -> new SiteView.Key(assessment.scope(), site))
                        .toList());
    }

    @BatchMapping(typeName = ASSESSMENT)
    Map<AssessmentView, AssessmentView> clonedFrom(List<AssessmentView> parents) {
        return byReference(
                parents,
                parent -> parent.assessment().facts().clonedFrom(),
                ids -> assessments.list(scopes(parents), ids),
                (parent, found) -> AssessmentView.of(parent.scope(), found.value()));
    }

    @BatchMapping(typeName = ASSESSMENT)
    Map<AssessmentView, AssessmentProposalView> proposal(List<AssessmentView> parents) {
        var found =
                reports.listProposals(
                        scopes(parents),
                        parents.stream().map(AssessmentFields::id).distinct().toList());
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                parent -> parent,
                                parent -> {
                                    var proposal = found.get(id(parent));
                                    return proposal == null
                                            ? AssessmentProposalView.NONE
                                            : AssessmentProposalView.of(proposal);
                                }));
    }

    @SchemaMapping(typeName = ASSESSMENT)
    @Nullable CompletableFuture<PersonView> createdBy(
            AssessmentView assessment, DataLoader<PersonId, PersonView> loader) {
        return References.load(assessment.assessment().facts().createdBy(), loader);
    }

    @SchemaMapping(typeName = ASSESSMENT)
    @Nullable CompletableFuture<PersonView> completedBy(
            AssessmentView assessment, DataLoader<PersonId, PersonView> loader) {
        return switch (assessment.assessment()) {
            case Assessment.InProgress _ -> null;
            case Assessment.Completed completed -> References.load(completed.completedBy(), loader);
        };
    }

    @BatchMapping(typeName = ITEM, field = "allowedActions")
    Map<AssessmentItemView, List<AssessmentItemAction>> actionsOfItem(
            List<AssessmentItemView> parents) {
        var ids = parents.stream().map(parent -> parent.item().assessment()).distinct().toList();
        var open = assessments.findInProgress(scopes(parents), ids);
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                parent -> parent,
                                parent ->
                                        open.contains(parent.item().assessment())
                                                ? parent.item().allowedActions(parent.scope())
                                                : List.of()));
    }

    @BatchMapping(typeName = ITEM, field = "assessment")
    Map<AssessmentItemView, AssessmentView> assessmentOfItem(List<AssessmentItemView> parents) {
        return byReference(
                parents,
                parent -> parent.item().assessment(),
                ids -> assessments.list(scopes(parents), ids),
                (parent, found) -> AssessmentView.of(parent.scope(), found.value()));
    }

    @BatchMapping(typeName = ITEM)
    Map<AssessmentItemView, List<AssessmentItemPartView>> parts(List<AssessmentItemView> parents) {
        var ids = parents.stream().map(parent -> parent.item().id()).distinct().toList();
        var found = assessments.listParts(scopes(parents), ids);
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                parent -> parent,
                                parent ->
                                        found.getOrDefault(parent.item().id(), List.of()).stream()
                                                .map(AssessmentItemPartView::of)
                                                .toList()));
    }

    @SchemaMapping(typeName = ITEM, field = "site")
    @Nullable CompletableFuture<SiteView> siteOfItem(
            AssessmentItemView item, DataLoader<SiteView.Key, SiteView> loader) {
        return site(item.scope(), item.item().question().site(), loader);
    }

    @SchemaMapping(typeName = ITEM)
    @Nullable CompletableFuture<PersonView> changedBy(
            AssessmentItemView item, DataLoader<PersonId, PersonView> loader) {
        return References.load(item.item().changedBy(), loader);
    }

    @SchemaMapping(typeName = ITEM)
    CompletableFuture<Connection<AssessmentTurnView>> turns(
            AssessmentItemView item, PageArguments page, DataFetchingEnvironment environment) {
        return turns.load(environment, item.scope(), item.item().id(), page);
    }

    @SchemaMapping(typeName = AssessmentAssigneeView.TYPE, field = "person")
    CompletableFuture<PersonView> personOfAssignee(
            AssessmentAssigneeView assignee, DataLoader<PersonId, PersonView> loader) {
        return loader.load(assignee.personId());
    }

    @SchemaMapping(typeName = "AssessmentItemChange", field = "person")
    @Nullable CompletableFuture<PersonView> personOfChange(
            AssessmentItemChangeView change, DataLoader<PersonId, PersonView> loader) {
        return References.load(change.personId(), loader);
    }

    private static @Nullable CompletableFuture<SiteView> site(
            TenantScope scope, @Nullable SiteId id, DataLoader<SiteView.Key, SiteView> loader) {
        return id == null ? null : loader.load(new SiteView.Key(scope, id));
    }

    @SchemaMapping(typeName = PART, field = "standard")
    CompletableFuture<StandardView> standardOfPart(
            AssessmentItemPartView part, DataLoader<StandardId, StandardView> loader) {
        return loader.load(part.part().standard());
    }

    @SchemaMapping(typeName = PART, field = "clause")
    @Nullable CompletableFuture<ClauseView> clauseOfPart(
            AssessmentItemPartView part, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(part.part().clause(), loader);
    }

    @SchemaMapping(typeName = PART, field = "control")
    @Nullable CompletableFuture<ControlView> controlOfPart(
            AssessmentItemPartView part, DataLoader<ControlId, ControlView> loader) {
        return References.load(part.part().control(), loader);
    }

    @SchemaMapping(typeName = SCORE, field = "standard")
    @Nullable CompletableFuture<StandardView> standardOfScore(
            AssessmentScoreView score, DataLoader<StandardId, StandardView> loader) {
        return References.load(score.subject().standard(), loader);
    }

    @SchemaMapping(typeName = SCORE, field = "clause")
    @Nullable CompletableFuture<ClauseView> clauseOfScore(
            AssessmentScoreView score, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(score.subject().clause(), loader);
    }

    @SchemaMapping(typeName = SCORE, field = "control")
    @Nullable CompletableFuture<ControlView> controlOfScore(
            AssessmentScoreView score, DataLoader<ControlId, ControlView> loader) {
        return References.load(score.subject().control(), loader);
    }

    @SchemaMapping(typeName = SCORE, field = "site")
    @Nullable CompletableFuture<SiteView> siteOfScore(
            AssessmentScoreView score, DataLoader<SiteView.Key, SiteView> loader) {
        return site(score.scope(), score.subject().site(), loader);
    }

    @SchemaMapping(typeName = "AssessmentProposalPart", field = "standard")
    @Nullable CompletableFuture<StandardView> standardOfProposal(
            PartView part, DataLoader<StandardId, StandardView> loader) {
        return References.load(part.standardId(), loader);
    }

    @SchemaMapping(typeName = COMPARISON)
    int improved(AssessmentComparisonView comparison) {
        return comparison.count(Trend.IMPROVED);
    }

    @SchemaMapping(typeName = COMPARISON)
    int worse(AssessmentComparisonView comparison) {
        return comparison.count(Trend.WORSE);
    }

    @SchemaMapping(typeName = COMPARISON, field = "new")
    int onlyInTheLater(AssessmentComparisonView comparison) {
        return comparison.count(Trend.NEW);
    }

    @SchemaMapping(typeName = COMPARISON)
    int gone(AssessmentComparisonView comparison) {
        return comparison.count(Trend.GONE);
    }

    @SchemaMapping(typeName = COMPARISON)
    int unchanged(AssessmentComparisonView comparison) {
        return comparison.count(Trend.UNCHANGED);
    }

    @SchemaMapping(typeName = COMPARISON, field = "items")
    Connection<AssessmentComparisonView.ItemView> itemsOfComparison(
            AssessmentComparisonView comparison,
            @Argument @Nullable Set<Trend> trends,
            PageArguments page) {
        return Connection.of(
                reports.compare(
                        comparison.scope(),
                        id(comparison.before()),
                        id(comparison.after()),
                        trends == null ? Set.of() : trends,
                        page.request()),
                page,
                item -> new AssessmentComparisonView.ItemView(comparison.scope(), item));
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    Trend trend(Connection.Edge<AssessmentComparisonView.ItemView> edge) {
        return edge.node().compared().trend();
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    @Nullable CompletableFuture<AssessmentItemView> node(
            Connection.Edge<AssessmentComparisonView.ItemView> edge,
            DataLoader<AssessmentItemView.Key, AssessmentItemView> loader) {
        var item = edge.node();
        return References.load(item.key(item.compared().latest()), loader);
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    @Nullable CompletableFuture<AssessmentItemView> before(
            Connection.Edge<AssessmentComparisonView.ItemView> edge,
            DataLoader<AssessmentItemView.Key, AssessmentItemView> loader) {
        var item = edge.node();
        return References.load(item.key(item.compared().before()), loader);
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    @Nullable CompletableFuture<AssessmentItemView> after(
            Connection.Edge<AssessmentComparisonView.ItemView> edge,
            DataLoader<AssessmentItemView.Key, AssessmentItemView> loader) {
        var item = edge.node();
        return References.load(item.key(item.compared().after()), loader);
    }

    private static TenantScopes scopes(List<? extends ScopedView> views) {
        return TenantScopes.of(views.stream().map(ScopedView::scope).toList());
    }

    /// Without the parents that refer to nothing: what is missing is null to the client.
    private static <P, I, D, V> Map<P, V> byReference(
            List<P> parents,
            Function<P, @Nullable I> reference,
            Function<Collection<I>, Map<I, D>> read,
            BiFunction<P, D, V> view) {
        var ids = parents.stream().map(reference).filter(Objects::nonNull).distinct().toList();
        var found = ids.isEmpty() ? Map.<I, D>of() : read.apply(ids);
        var known = new HashMap<P, V>();
        for (var parent : parents) {
            var id = reference.apply(parent);
            var value = id == null ? null : found.get(id);
            if (value != null) {
                known.put(parent, view.apply(parent, value));
            }
        }
        return known;
    }
}
