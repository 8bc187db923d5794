package dev.triennium.domain.implementationplan;

import java.util.List;
import java.util.Objects;

/// A task of a firm's own template.
///
/// @param task what it says; where the firm has words in one language alone, they stand for both
/// @param isOwn whether the product's template has no such task
/// @param isDropped whether no plan gets it
/// @param languages that there are words in
public record FirmPlanTask(
        TemplateTask task, boolean isOwn, boolean isDropped, List<PlanLanguage> languages) {

    public FirmPlanTask {
        Objects.requireNonNull(task);
        languages = List.copyOf(languages);
    }

    static FirmPlanTask ofProduct(TemplateTask task) {
        return new FirmPlanTask(task, false, false, List.of(PlanLanguage.values()));
    }

    FirmPlanTask with(TemplateTask changed, List<PlanLanguage> words) {
        return new FirmPlanTask(changed, isOwn, isDropped, words);
    }

    FirmPlanTask dropped(boolean isOut) {
        return new FirmPlanTask(task, isOwn, isOut, languages);
    }
}
