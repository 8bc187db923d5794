package dev.triennium.api.selection;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.SelectionService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below kept answers.
@Controller
class KeptSelectionFields {

    private final KeptSelectionRepository selections;
    private final SelectionService service;
    private final ChildConnections<TenantId, KeptSelection.Facts, KeptSelectionView> ofTenants;
    private final Part<KeptSelectionId, List<SelectionAnswerView>> answers;
    private final Part<KeptSelectionId, List<StandardRecommendationView>> recommendations;

    KeptSelectionFields(
            KeptSelectionRepository selections,
            SelectionService service,
            BatchLoaderRegistry registry) {
        this.selections = selections;
        this.service = service;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.keptSelections",
                        (scopes, _, page) -> selections.pages(scopes, page),
                        KeptSelectionView::of);
        this.answers =
                Part.register(registry, "KeptSelection.answers", this::listAnswers, List.of());
        this.recommendations =
                Part.register(
                        registry,
                        "KeptSelection.recommendations",
                        this::listRecommendations,
                        List.of());
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<KeptSelectionView>> keptSelections(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = KeptSelectionView.TYPE)
    CompletableFuture<List<SelectionAnswerView>> answers(
            KeptSelectionView kept, DataFetchingEnvironment environment) {
        return answers.load(environment, kept.scope(), kept.selectionId());
    }

    private Map<Ref<KeptSelectionId>, List<SelectionAnswerView>> listAnswers(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        var questions =
                service.questions().stream()
                        .collect(Collectors.toMap(Question::key, Function.identity()));
        var views = new HashMap<Ref<KeptSelectionId>, List<SelectionAnswerView>>();
        selections
                .listAnswers(scopes, refs)
                .forEach(
                        (ref, some) ->
                                views.put(
                                        ref,
                                        some.stream()
                                                .map(
                                                        one ->
                                                                SelectionAnswerView.of(
                                                                        one,
                                                                        questions.get(
                                                                                one.question())))
                                                .toList()));
        return views;
    }

    @SchemaMapping(typeName = KeptSelectionView.TYPE)
    CompletableFuture<List<StandardRecommendationView>> recommendations(
            KeptSelectionView kept, DataFetchingEnvironment environment) {
        return recommendations.load(environment, kept.scope(), kept.selectionId());
    }

    private Map<Ref<KeptSelectionId>, List<StandardRecommendationView>> listRecommendations(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs) {
        var found = selections.listAnswers(scopes, refs);
        var kept =
                refs.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        ref -> found.getOrDefault(ref, List.of())));
        var views = new HashMap<Ref<KeptSelectionId>, List<StandardRecommendationView>>();
        service.recommend(kept, ref -> scopes.get(ref.tenant()))
                .forEach(
                        (ref, advices) ->
                                views.put(
                                        ref,
                                        advices.stream()
                                                .map(StandardRecommendationView::of)
                                                .toList()));
        return views;
    }
}
