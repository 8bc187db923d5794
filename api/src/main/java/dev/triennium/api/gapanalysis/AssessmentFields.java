package dev.triennium.api.gapanalysis;

import dev.triennium.api.gapanalysis.AssessmentController.AssessmentItemChangeView;
import dev.triennium.api.gapanalysis.AssessmentProposalView.PartView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemAction;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The fields below the root fields of gap analysis: each level in one statement.
@Controller
class AssessmentFields {

    private static final String ASSESSMENT = AssessmentView.TYPE;
    private static final String SYSTEM = ManagementSystemView.TYPE;
    private static final String ITEM = AssessmentItemView.TYPE;
    private static final String PART = "AssessmentItemPart";
    private static final String SCORE = "AssessmentScore";
    private static final String CHANGE = "AssessmentItemChange";
    private static final String PROPOSAL = "AssessmentProposal";
    private static final String COMPARISON = "AssessmentComparison";
    private static final String COMPARED_ITEM = "AssessmentComparedItemEdge";

    private static final String SCORES = "Assessment.scores";
    private static final String PROPOSAL_PARTS = "AssessmentProposal.parts";
    private static final String TRENDS = "AssessmentComparison.trends";

    /// As whom the caller stands in the staff register.
    private static final String OWN = "AssessmentItem.own";

    private final AssessmentReports reports;
    private final StandardRepository catalogue;
    private final SiteRepository places;
    private final FilteredConnections<TenantId, ArchivedFilter, Assessment, AssessmentView>
            ofTenants;
    private final FilteredConnections<
                    Ref<ManagementSystemId>, ArchivedFilter, Assessment, AssessmentView>
            ofSystems;
    private final ColleagueRepository colleagues;
    private final FilteredConnections<
                    Ref<AssessmentId>, AssessmentItemFilter, AssessmentItem, AssessmentItemView>
            itemsOfAssessments;
    private final ChildConnections<Ref<AssessmentItemId>, AssessmentTurn, AssessmentTurnView>
            turnsOfItems;
    private final Part<AssessmentId, List<StandardView>> standards;
    private final Part<AssessmentId, List<SiteView>> sites;
    private final Part<AssessmentItemId, List<ItemPart>> parts;

    /// What is counted over an assessment's items on one level.
    private record CountsKey(TenantScope scope, AssessmentId assessment, Score.Level level) {

        Ref<AssessmentId> ref() {
            return Ref.in(scope, assessment);
        }
    }

    AssessmentFields(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            AssessmentReports reports,
            StandardRepository catalogue,
            SiteRepository places,
            ColleagueRepository colleagues,
            BatchLoaderRegistry registry) {
        this.reports = reports;
        this.catalogue = catalogue;
        this.places = places;
        this.ofSystems =
                FilteredConnections.register(
                        registry,
                        "ManagementSystem.assessments",
                        assessments::pagesOfSystems,
                        AssessmentView::of);
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.assessments",
                        (scopes, _, archived, page) -> assessments.pages(scopes, archived, page),
                        AssessmentView::of);
        this.colleagues = colleagues;
        this.itemsOfAssessments =
                FilteredConnections.register(
                        registry, "Assessment.items", items::pages, AssessmentItemView::of);
        this.turnsOfItems =
                ChildConnections.register(
                        registry,
                        "AssessmentItem.turns",
                        items::pagesOfTurns,
                        AssessmentTurnView::of);
        this.standards =
                Part.register(
                        registry,
                        "Assessment.standards",
                        (scopes, refs) -> standardViews(assessments.listStandards(scopes, refs)),
                        List.of());
        this.sites =
                Part.register(
                        registry,
                        "Assessment.sites",
                        (scopes, refs) -> siteViews(scopes, assessments.listSites(scopes, refs)),
                        List.of());
        this.parts = Part.register(registry, "AssessmentItem.parts", items::listParts, List.of());
        registerCounts(registry, SCORES, reports::listScores, AssessmentScoreView::of);
        registerCounts(
                registry, PROPOSAL_PARTS, reports::listProposals, (_, part) -> PartView.of(part));
        registry.<AssessmentComparisonView, Map<Trend, Integer>>forName(TRENDS)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::trends));
        registry.<TenantScope, Optional<ColleagueId>>forName(OWN)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::own));
    }

    private Map<TenantScope, Optional<ColleagueId>> own(Set<TenantScope> scopes) {
        var callers = new HashMap<TenantScope, Ref<PersonId>>();
        for (var scope : scopes) {
            if (scope.person() != null) {
                callers.put(scope, Ref.in(scope, scope.person()));
            }
        }
        var found = colleagues.listByPerson(TenantScopes.of(scopes), callers.values());
        var own = new HashMap<TenantScope, Optional<ColleagueId>>();
        for (var scope : scopes) {
            var caller = callers.get(scope);
            var colleague = caller == null ? null : found.get(caller);
            own.put(scope, Optional.ofNullable(colleague).map(Colleague::id));
        }
        return own;
    }

    private Map<Ref<AssessmentId>, List<StandardView>> standardViews(
            Map<Ref<AssessmentId>, List<StandardId>> ids) {
        var found =
                catalogue.list(
                        ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return views(ids, (_, id) -> StandardView.of(Objects.requireNonNull(found.get(id))));
    }

    private Map<Ref<AssessmentId>, List<SiteView>> siteViews(
            TenantScopes scopes, Map<Ref<AssessmentId>, List<SiteId>> ids) {
        var found =
                places.list(
                        scopes,
                        ids.entrySet().stream()
                                .flatMap(
                                        one ->
                                                Ref.in(
                                                        scopes.get(one.getKey().tenant()),
                                                        one.getValue())
                                                        .stream())
                                .collect(Collectors.toSet()));
        return views(
                ids,
                (tenant, id) ->
                        SiteView.of(
                                scopes.get(tenant),
                                Objects.requireNonNull(found.get(new Ref<>(tenant, id)))));
    }

    /// What an assessment refers to is never removed.
    private static <I, V> Map<Ref<AssessmentId>, List<V>> views(
            Map<Ref<AssessmentId>, List<I>> ids, BiFunction<TenantId, I, V> view) {
        var views = new HashMap<Ref<AssessmentId>, List<V>>();
        ids.forEach(
                (assessment, some) ->
                        views.put(
                                assessment,
                                some.stream()
                                        .map(id -> view.apply(assessment.tenant(), id))
                                        .toList()));
        return views;
    }

    @FunctionalInterface
    private interface Counting<D> {
        Map<Ref<AssessmentId>, Map<Score.Level, List<D>>> list(
                TenantScopes scopes,
                Collection<Ref<AssessmentId>> assessments,
                Set<Score.Level> levels);
    }

    private static <D, V> void registerCounts(
            BatchLoaderRegistry registry,
            String name,
            Counting<D> counting,
            BiFunction<TenantScope, D, V> view) {
        registry.<CountsKey, List<V>>forName(name)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(
                        LevelReads.reading(keys -> counts(keys, counting, view)));
    }

    private static <D, V> Map<CountsKey, List<V>> counts(
            Set<CountsKey> keys, Counting<D> counting, BiFunction<TenantScope, D, V> view) {
        var found =
                counting.list(
                        TenantScopes.of(keys.stream().map(CountsKey::scope).toList()),
                        keys.stream().map(CountsKey::ref).collect(Collectors.toSet()),
                        keys.stream().map(CountsKey::level).collect(Collectors.toSet()));
        var counts = new HashMap<CountsKey, List<V>>();
        for (var key : keys) {
            counts.put(
                    key,
                    found
                            .getOrDefault(key.ref(), Map.of())
                            .getOrDefault(key.level(), List.of())
                            .stream()
                            .map(one -> view.apply(key.scope(), one))
                            .toList());
        }
        return counts;
    }

    private Map<AssessmentComparisonView, Map<Trend, Integer>> trends(
            Set<AssessmentComparisonView> comparisons) {
        return comparisons.stream()
                .collect(
                        Collectors.toMap(
                                comparison -> comparison,
                                comparison ->
                                        reports.countTrends(
                                                comparison.scope(),
                                                id(comparison.before()),
                                                id(comparison.after()))));
    }

    private static <K, V> CompletableFuture<V> load(
            DataFetchingEnvironment environment, String name, K key) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name).load(key);
    }

    private static AssessmentId id(AssessmentView assessment) {
        return assessment.assessment().id();
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<Connection<AssessmentItemView>> items(
            AssessmentView assessment,
            @Argument @Nullable AssessmentItemFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = assessment.scope();
        return itemsOfAssessments.load(
                environment,
                scope,
                Ref.in(scope, id(assessment)),
                filter == null ? AssessmentItemFilter.ALL : filter.toFilter(scope),
                page);
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<AssessmentScoreView>> scores(
            AssessmentView assessment,
            @Argument Score.Level by,
            DataFetchingEnvironment environment) {
        return load(environment, SCORES, new CountsKey(assessment.scope(), id(assessment), by));
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<StandardView>> standards(
            AssessmentView assessment, DataFetchingEnvironment environment) {
        return standards.load(environment, assessment.scope(), id(assessment));
    }

    @SchemaMapping(typeName = ASSESSMENT)
    CompletableFuture<List<SiteView>> sites(
            AssessmentView assessment, DataFetchingEnvironment environment) {
        return sites.load(environment, assessment.scope(), id(assessment));
    }

    @SchemaMapping(typeName = ASSESSMENT)
    @Nullable CompletableFuture<AssessmentView> clonedFrom(
            AssessmentView assessment, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ASSESSMENT,
                assessment.scope(),
                assessment.assessment().facts().clonedFrom());
    }

    @SchemaMapping(typeName = ASSESSMENT)
    AssessmentProposalView proposal(AssessmentView assessment) {
        return new AssessmentProposalView(assessment.scope(), id(assessment));
    }

    @SchemaMapping(typeName = PROPOSAL)
    CompletableFuture<PartView> total(
            AssessmentProposalView proposal, DataFetchingEnvironment environment) {
        return partsOf(proposal, Score.Level.ASSESSMENT, environment)
                .thenApply(parts -> parts.isEmpty() ? PartView.NONE : parts.getFirst());
    }

    @SchemaMapping(typeName = PROPOSAL)
    CompletableFuture<List<PartView>> byStandard(
            AssessmentProposalView proposal, DataFetchingEnvironment environment) {
        return partsOf(proposal, Score.Level.STANDARD, environment);
    }

    @SchemaMapping(typeName = PROPOSAL)
    CompletableFuture<List<PartView>> byChapter(
            AssessmentProposalView proposal, DataFetchingEnvironment environment) {
        return partsOf(proposal, Score.Level.CHAPTER, environment);
    }

    private static CompletableFuture<List<PartView>> partsOf(
            AssessmentProposalView proposal,
            Score.Level level,
            DataFetchingEnvironment environment) {
        return load(
                environment,
                PROPOSAL_PARTS,
                new CountsKey(proposal.scope(), proposal.assessment(), level));
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

    @SchemaMapping(typeName = ASSESSMENT)
    @Nullable CompletableFuture<PersonView> archivedBy(
            AssessmentView assessment, DataLoader<PersonId, PersonView> loader) {
        var archived = assessment.assessment().standing().archived();
        return archived == null ? null : References.load(archived.by(), loader);
    }

    @SchemaMapping(typeName = ITEM, field = "allowedActions")
    CompletableFuture<List<AssessmentItemAction>> actionsOfItem(
            AssessmentItemView item, DataFetchingEnvironment environment) {
        return assessmentOf(item, environment)
                .thenCombine(
                        AssessmentFields.<TenantScope, Optional<ColleagueId>>load(
                                environment, OWN, item.scope()),
                        (found, own) ->
                                found.assessment().canBeAnswered()
                                        ? item.item().allowedActions(item.scope(), own.orElse(null))
                                        : List.of());
    }

    @SchemaMapping(typeName = ITEM, field = "assessment")
    CompletableFuture<AssessmentView> assessmentOf(
            AssessmentItemView item, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, ASSESSMENT, item.scope(), item.item().assessment()));
    }

    @SchemaMapping(typeName = ITEM)
    CompletableFuture<List<AssessmentItemPartView>> parts(
            AssessmentItemView item, DataFetchingEnvironment environment) {
        return parts.load(environment, item.scope(), item.item().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(part -> AssessmentItemPartView.of(item.scope(), part))
                                        .toList());
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
        return turnsOfItems.load(
                environment, item.scope(), Ref.in(item.scope(), item.item().id()), page);
    }

    @SchemaMapping(typeName = ITEM)
    @Nullable CompletableFuture<ColleagueView> assignee(
            AssessmentItemView item, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, item.scope(), item.item().assignee());
    }

    @SchemaMapping(typeName = AssessmentTurnView.TYPE, field = "assignee")
    @Nullable CompletableFuture<ColleagueView> assigneeOfTurn(
            AssessmentTurnView turn, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, turn.scope(), turn.assigneeId());
    }

    /// @param scope that of the event, not of the beginning: the caller's role may have changed
    @SchemaMapping(typeName = CHANGE, field = "items")
    List<AssessmentItemView> itemsOfChange(AssessmentItemChangeView change, TenantScope scope) {
        return change.changed().stream().map(item -> AssessmentItemView.of(scope, item)).toList();
    }

    @SchemaMapping(typeName = CHANGE, field = "item")
    AssessmentItemView itemOfChange(AssessmentItemChangeView change, TenantScope scope) {
        return AssessmentItemView.of(scope, change.changed().getFirst());
    }

    @SchemaMapping(typeName = CHANGE, field = "person")
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

    @SchemaMapping(typeName = SYSTEM, field = "assessments")
    CompletableFuture<Connection<AssessmentView>> ofSystem(
            ManagementSystemView system,
            @Argument ArchivedFilter archived,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = system.scope();
        return ofSystems.load(environment, scope, Ref.in(scope, system.systemId()), archived, page);
    }

    @SchemaMapping(typeName = ASSESSMENT)
    @Nullable CompletableFuture<ManagementSystemView> managementSystem(
            AssessmentView assessment, DataFetchingEnvironment environment) {
        var system = assessment.assessment().facts().system();
        return system == null ? null : Entity.load(environment, SYSTEM, assessment.scope(), system);
    }

    @SchemaMapping(typeName = "Tenant", field = "assessments")
    CompletableFuture<Connection<AssessmentView>> ofTenant(
            ScopedView tenant,
            @Argument ArchivedFilter archived,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), archived, page);
    }

    @SchemaMapping(typeName = AssessmentTurnView.TYPE)
    @Nullable CompletableFuture<AssessmentItemView> item(
            AssessmentTurnView turn, DataFetchingEnvironment environment) {
        return Entity.load(environment, ITEM, turn.scope(), turn.itemId());
    }

    @SchemaMapping(typeName = COMPARISON)
    CompletableFuture<Integer> improved(
            AssessmentComparisonView comparison, DataFetchingEnvironment environment) {
        return count(comparison, Trend.IMPROVED, environment);
    }

    @SchemaMapping(typeName = COMPARISON)
    CompletableFuture<Integer> worse(
            AssessmentComparisonView comparison, DataFetchingEnvironment environment) {
        return count(comparison, Trend.WORSE, environment);
    }

    @SchemaMapping(typeName = COMPARISON, field = "new")
    CompletableFuture<Integer> onlyInTheLater(
            AssessmentComparisonView comparison, DataFetchingEnvironment environment) {
        return count(comparison, Trend.NEW, environment);
    }

    @SchemaMapping(typeName = COMPARISON)
    CompletableFuture<Integer> gone(
            AssessmentComparisonView comparison, DataFetchingEnvironment environment) {
        return count(comparison, Trend.GONE, environment);
    }

    @SchemaMapping(typeName = COMPARISON)
    CompletableFuture<Integer> unchanged(
            AssessmentComparisonView comparison, DataFetchingEnvironment environment) {
        return count(comparison, Trend.UNCHANGED, environment);
    }

    /// However many are asked for, they are counted once.
    private static CompletableFuture<Integer> count(
            AssessmentComparisonView comparison, Trend trend, DataFetchingEnvironment environment) {
        return AssessmentFields.<AssessmentComparisonView, Map<Trend, Integer>>load(
                        environment, TRENDS, comparison)
                .thenApply(counts -> counts.getOrDefault(trend, 0));
    }

    @SchemaMapping(typeName = COMPARISON, field = "items")
    Connection<AssessmentComparisonView.ItemView> itemsOfComparison(
            AssessmentComparisonView comparison,
            @Argument @Nullable Set<Trend> trends,
            @Argument @Nullable AssessmentComparedItemFilterInput filter,
            PageArguments page) {
        var wanted = filter == null || filter.trends() == null ? trends : filter.trends();
        return Connection.of(
                reports.pageCompared(
                        comparison.scope(),
                        id(comparison.before()),
                        id(comparison.after()),
                        wanted == null ? Set.of() : wanted,
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
            DataFetchingEnvironment environment) {
        var item = edge.node();
        return Entity.load(environment, ITEM, item.scope(), item.compared().latest());
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    @Nullable CompletableFuture<AssessmentItemView> before(
            Connection.Edge<AssessmentComparisonView.ItemView> edge,
            DataFetchingEnvironment environment) {
        var item = edge.node();
        return Entity.load(environment, ITEM, item.scope(), item.compared().before());
    }

    @SchemaMapping(typeName = COMPARED_ITEM)
    @Nullable CompletableFuture<AssessmentItemView> after(
            Connection.Edge<AssessmentComparisonView.ItemView> edge,
            DataFetchingEnvironment environment) {
        var item = edge.node();
        return Entity.load(environment, ITEM, item.scope(), item.compared().after());
    }
}
