package dev.triennium.api.selection;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.SelectionService;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
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
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class SelectionController {

    private final SelectionService service;
    private final ChildConnections<TenantId, KeptSelection, KeptSelectionView> ofTenants;

    SelectionController(
            SelectionService service,
            KeptSelectionRepository selections,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.keptSelections",
                        (scopes, _, page) -> selections.pages(scopes, page),
                        KeptSelectionView::of);
    }

    @QueryMapping
    List<Question> selectionQuestions() {
        return service.questions();
    }

    @QueryMapping
    List<StandardRecommendationView> recommendStandards(
            @Argument List<SelectionAnswerInput> answers) {
        return service.recommend(SelectionAnswerInput.toAnswers(answers)).stream()
                .map(StandardRecommendationView::of)
                .toList();
    }

    record KeptSelectionPayload(
            @Nullable KeptSelectionView keptSelection, List<UserErrorView> errors) {}

    @MutationMapping
    KeptSelectionPayload keepSelectionAnswers(
            @Argument KeepSelectionAnswersInput input, TenantScope scope) {
        var answers = SelectionAnswerInput.toAnswers(input.answers());
        var kept = service.keep(scope, answers, input.idempotencyKey());
        return new KeptSelectionPayload(KeptSelectionView.of(scope, kept), List.of());
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<KeptSelectionView>> keptSelections(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = KeptSelectionView.TYPE)
    @Nullable CompletableFuture<PersonView> keptBy(
            KeptSelectionView kept, DataLoader<PersonId, PersonView> loader) {
        return switch (kept.selection().keptBy()) {
            case Actor.Person(var person, _) -> loader.load(person);
            case Actor.Job _ -> null;
        };
    }

    @SchemaMapping(typeName = KeptSelectionView.TYPE)
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            KeptSelectionView kept, DataLoader<FirmId, FirmView> loader) {
        return switch (kept.selection().keptBy()) {
            case Actor.Person(_, var firm) -> firm == null ? null : loader.load(firm);
            case Actor.Job _ -> null;
        };
    }

    /// The GraphQL type `SelectionAnswer`.
    record SelectionAnswerView(
            String question, @Nullable String text, List<SelectedOptionView> options) {

        private static SelectionAnswerView of(Answer answer, @Nullable Question question) {
            return new SelectionAnswerView(
                    answer.question(),
                    question == null ? null : question.text(),
                    answer.options().stream()
                            .map(key -> new SelectedOptionView(key, text(question, key)))
                            .toList());
        }

        private static @Nullable String text(@Nullable Question question, String option) {
            return question == null
                    ? null
                    : question.option(option).map(found -> found.text()).orElse(null);
        }
    }

    /// The GraphQL type `SelectedOption`.
    record SelectedOptionView(String key, @Nullable String text) {}

    @BatchMapping(typeName = KeptSelectionView.TYPE)
    Map<KeptSelectionView, List<SelectionAnswerView>> answers(List<KeptSelectionView> parents) {
        var questions =
                service.questions().stream()
                        .collect(Collectors.toMap(Question::key, Function.identity()));
        var answers = new HashMap<KeptSelectionView, List<SelectionAnswerView>>();
        for (var parent : parents) {
            answers.put(
                    parent,
                    parent.selection().answers().stream()
                            .map(one -> SelectionAnswerView.of(one, questions.get(one.question())))
                            .toList());
        }
        return answers;
    }

    @BatchMapping(typeName = KeptSelectionView.TYPE)
    Map<KeptSelectionView, List<StandardRecommendationView>> recommendations(
            List<KeptSelectionView> parents) {
        var kept =
                parents.stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), KeptSelectionView::selection));
        var views = new HashMap<KeptSelectionView, List<StandardRecommendationView>>();
        service.recommend(kept, KeptSelectionView::scope)
                .forEach(
                        (parent, advices) ->
                                views.put(
                                        parent,
                                        advices.stream()
                                                .map(StandardRecommendationView::of)
                                                .toList()));
        return views;
    }
}
