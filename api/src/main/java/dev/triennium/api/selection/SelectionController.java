package dev.triennium.api.selection;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.SelectionService;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SelectionController {

    private final SelectionService service;

    SelectionController(SelectionService service) {
        this.service = service;
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
        return new KeptSelectionPayload(KeptSelectionView.of(scope, kept.facts()), List.of());
    }
}
