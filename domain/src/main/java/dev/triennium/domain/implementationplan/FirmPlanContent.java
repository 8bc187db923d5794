package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.TemplateTask.After;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What a firm's own template of a plan says: the tasks of the product's template as they were when
/// it was made, as the firm has changed them since, and its own behind them.
public record FirmPlanContent(List<FirmPlanTask> tasks) {

    /// Of the product and of the firm.
    public static final int MAX_TASKS = 300;

    public FirmPlanContent {
        tasks = List.copyOf(tasks);
    }

    static FirmPlanContent of(PlanTemplate product) {
        return new FirmPlanContent(product.tasks().stream().map(FirmPlanTask::ofProduct).toList());
    }

    /// Whether all that plans get is said in the language.
    boolean isIn(PlanLanguage language) {
        return tasks.stream()
                .allMatch(one -> one.isDropped() || one.languages().contains(language));
    }

    /// The template from which plans are made. What the product's adds to gates and to the tasks
    /// of all standards stays.
    PlanTemplate over(PlanTemplate product, String version) {
        Map<String, FirmPlanTask> all = new LinkedHashMap<>();
        tasks.forEach(one -> all.put(one.task().key(), one));
        return new PlanTemplate(
                product.key(),
                version,
                product.name(),
                product.olderEditions(),
                product.additions(),
                product.gateAdditions(),
                tasks.stream()
                        .filter(one -> !one.isDropped())
                        .map(FirmPlanTask::task)
                        .map(
                                task ->
                                        task.with(
                                                task.after().stream()
                                                        .flatMap(
                                                                one ->
                                                                        kept(
                                                                                one,
                                                                                all,
                                                                                new HashSet<>()))
                                                        .distinct()
                                                        .toList()))
                        .toList());
    }

    /// What is dropped is replaced by what it comes after itself, lags added.
    private static Stream<After> kept(After one, Map<String, FirmPlanTask> all, Set<String> seen) {
        var before = all.get(one.task());
        if (before == null || !before.isDropped()) {
            return Stream.of(one);
        }
        if (!seen.add(one.task())) {
            return Stream.of();
        }
        return before.task().after().stream()
                .map(
                        deeper ->
                                new After(
                                        deeper.task(),
                                        one.lag() + deeper.lag(),
                                        one.isSoft() || deeper.isSoft()))
                .flatMap(deeper -> kept(deeper, all, new HashSet<>(seen)));
    }
}
