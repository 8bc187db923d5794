package dev.triennium.domain.implementationplan;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.firmtemplate.FirmTemplateRule;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.implementationplan.GeneratedTask.Dependency;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Reach;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Changes what a firm's own template says, and refuses what would make no sound plan: by the rules
/// that the product's own templates keep.
final class FirmPlanEditing {

    private static final int MAX_LAG = 250;
    private static final int MAX_KEY = 100;
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    /// People who may work at one task on the same day.
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(12);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final PlanTemplates products;
    private final PlanTemplate base;
    private final PlanEdition edition;
    private final Map<String, FirmPlanTask> tasks = new LinkedHashMap<>();

    /// @param edition that the template is made for
    FirmPlanEditing(
            PlanTemplates products,
            PlanTemplate base,
            PlanEdition edition,
            FirmPlanContent before) {
        this.products = products;
        this.base = base;
        this.edition = edition;
        before.tasks().forEach(one -> tasks.put(one.task().key(), one));
    }

    /// @throws ValidationException when a task is not as tasks are
    /// @throws RuleViolationException when the tasks together make no sound plan
    FirmPlanContent apply(SaveFirmPlanTemplate command) {
        for (var i = 0; i < command.own().size(); i++) {
            own("ownTasks." + i, command.own().get(i));
        }
        for (var i = 0; i < command.changed().size(); i++) {
            change("changedTasks." + i, command.changed().get(i));
        }
        drop("restoredTasks", command.restored(), false);
        drop("droppedTasks", command.dropped(), true);
        if (tasks.size() > FirmPlanContent.MAX_TASKS) {
            throw new LimitExceededException(
                    "ownTasks",
                    FirmPlanContent.MAX_TASKS,
                    "A template has at most {0} tasks.",
                    FirmPlanContent.MAX_TASKS);
        }
        for (var i = 0; i < command.own().size(); i++) {
            requireOrder("ownTasks." + i, command.own().get(i));
        }
        requireReached();
        var content = new FirmPlanContent(List.copyOf(tasks.values()));
        requireNoCycle(content);
        return content;
    }

    private FirmPlanTask get(String field, String key) {
        var task = tasks.get(key);
        if (task == null) {
            throw new ValidationException(field, "The template has no such task.");
        }
        return task;
    }

    private void change(String field, SaveFirmPlanTemplate.Change change) {
        var before = get(field + ".key", change.key());
        var task = before.task();
        var weights = new EnumMap<PlanSize, Weight>(PlanSize.class);
        weights.putAll(task.weights());
        weights.putAll(change.weights());
        if (!change.weights().isEmpty()) {
            requireWeights(field, weights);
        }
        var owner = change.owner() == null ? task.owner() : change.owner();
        if (change.owner() != null) {
            requireRole(field + ".owner", owner);
        }
        var languages =
                Stream.of(PlanLanguage.values())
                        .filter(
                                language ->
                                        before.languages().contains(language)
                                                || (isSaid(change.name(), language)
                                                        && isSaid(change.description(), language)))
                        .toList();
        requireWhole(field, before, change, languages);
        tasks.put(
                task.key(),
                before.with(
                        new TemplateTask(
                                task.key(),
                                merged(task.name(), change.name(), before.languages()),
                                merged(
                                        task.description(),
                                        change.description(),
                                        before.languages()),
                                task.category(),
                                task.phase(),
                                owner,
                                task.participants().stream()
                                        .filter(role -> !role.equals(owner))
                                        .toList(),
                                weights,
                                task.after(),
                                task.collects(),
                                task.reach(),
                                task.closes(),
                                task.deliverable(),
                                task.perFurtherStandard(),
                                task.recurrence(),
                                task.isMilestone(),
                                task.gate(),
                                task.mergeGroup()),
                        languages));
    }

    private static boolean isSaid(@Nullable FirmText text, PlanLanguage language) {
        return text != null && in(text, language) != null;
    }

    private static @Nullable String in(FirmText text, PlanLanguage language) {
        return switch (language) {
            case EN -> text.en();
            case DE -> text.de();
        };
    }

    /// Who says one of a language's words says both.
    private static void requireWhole(
            String field,
            FirmPlanTask before,
            SaveFirmPlanTemplate.Change change,
            List<PlanLanguage> after) {
        for (var language : PlanLanguage.values()) {
            var isHalf =
                    !after.contains(language)
                            && (isSaid(change.name(), language)
                                    || isSaid(change.description(), language));
            if (isHalf && !before.languages().contains(language)) {
                throw new ValidationException(
                        field, "A task has its name and its description in the same languages.");
            }
        }
    }

    /// What is said now, otherwise what was said before; in a language without words, the other's.
    private static PlanText merged(
            PlanText before, @Nullable FirmText now, List<PlanLanguage> known) {
        if (now == null) {
            return before;
        }
        var en = now.en() != null ? now.en() : known.contains(PlanLanguage.EN) ? before.en() : null;
        var de = now.de() != null ? now.de() : known.contains(PlanLanguage.DE) ? before.de() : null;
        var both = new FirmText(en, de);
        return new PlanText(both.english(), both.german());
    }

    private void own(String field, SaveFirmPlanTemplate.Own own) {
        var prefix = "own." + base.key() + ".";
        var isNamed =
                own.key().startsWith(prefix)
                        && own.key().length() <= MAX_KEY
                        && NAME.matcher(own.key().substring(prefix.length())).matches();
        if (!isNamed) {
            throw new ValidationException(
                    field + ".key",
                    "The key of a task that the firm adds begins with {0} and goes on in small letters,"
                            + " digits and hyphens.",
                    prefix);
        }
        if (!own.name().isInTheSameLanguagesAs(own.description())) {
            throw new ValidationException(
                    field, "A task has its name and its description in the same languages.");
        }
        requireRole(field + ".owner", own.owner());
        for (var i = 0; i < own.participants().size(); i++) {
            var role = own.participants().get(i);
            requireRole(field + ".participants." + i, role);
            if (role.equals(own.owner())) {
                throw new ValidationException(
                        field + ".participants." + i, "The owner is no participant, too.");
            }
        }
        requireWeights(field, own.weights());
        requireParts(field, own);
        tasks.put(
                own.key(),
                new FirmPlanTask(
                        new TemplateTask(
                                own.key(),
                                new PlanText(own.name().english(), own.name().german()),
                                new PlanText(
                                        own.description().english(), own.description().german()),
                                own.category(),
                                own.phase(),
                                own.owner(),
                                own.participants(),
                                own.weights(),
                                own.after(),
                                Set.of(),
                                new Reach(List.of(), own.clauses(), own.controls(), List.of()),
                                own.closes(),
                                own.deliverable(),
                                null,
                                null,
                                false,
                                null,
                                null),
                        true,
                        false,
                        Stream.of(PlanLanguage.values())
                                .filter(language -> in(own.name(), language) != null)
                                .toList()));
    }

    private void requireRole(String field, String role) {
        if (!products.common().roles().containsKey(role)) {
            throw new ValidationException(
                    field,
                    "There is no such role; these are known: {0}.",
                    products.common().roles().keySet().stream().sorted().toList());
        }
    }

    /// Clauses and controls are those of the edition that the template is for.
    private void requireParts(String field, SaveFirmPlanTemplate.Own own) {
        requireParts(field + ".clauses", own.clauses(), true);
        requireParts(field + ".controls", own.controls(), false);
        if (own.clauses().isEmpty() && own.controls().isEmpty() && own.closes() != Closes.ALWAYS) {
            throw new ValidationException(
                    field + ".closes",
                    "A task that is for no clause and no control is needed always, or never.");
        }
    }

    private void requireParts(String field, List<String> numbers, boolean isClause) {
        for (var i = 0; i < numbers.size(); i++) {
            var part = edition.parts().get(numbers.get(i));
            if (part == null || (part.clause() != null) != isClause) {
                throw new ValidationException(
                        field + "." + i,
                        "{0} asks nothing under this number.",
                        edition.designation());
            }
        }
    }

    private static void requireWeights(String field, Map<PlanSize, Weight> weights) {
        var where = field + ".weights";
        Weight smaller = null;
        for (var size : PlanSize.values()) {
            var weight = weights.get(size);
            if (weight == null) {
                throw new ValidationException(
                        where, "A task says its effort and duration for each size.");
            }
            var effort = weight.effort();
            if (!isInQuarters(effort.internal()) || !isInQuarters(effort.consultant())) {
                throw new ValidationException(where, "An effort is counted in quarters of a day.");
            }
            if (effort.internal().signum() <= 0) {
                throw new ValidationException(
                        where,
                        "Each task takes people inside the organisation a quarter of a day at least.");
            }
            if (weight.duration() < 1
                    || effort.internal()
                                    .compareTo(
                                            MOST_PEOPLE.multiply(
                                                    BigDecimal.valueOf(weight.duration())))
                            > 0) {
                throw new ValidationException(
                        where, "The effort cannot be done in so few working days.");
            }
            if (smaller != null && isLess(weight, smaller)) {
                throw new ValidationException(
                        where, "Effort and duration do not fall as organisations grow.");
            }
            smaller = weight;
        }
    }

    private static boolean isInQuarters(BigDecimal days) {
        return days.multiply(QUARTERS).stripTrailingZeros().scale() <= 0;
    }

    private static boolean isLess(Weight weight, Weight than) {
        return weight.duration() < than.duration()
                || weight.effort().internal().compareTo(than.effort().internal()) < 0
                || weight.effort().consultant().compareTo(than.effort().consultant()) < 0;
    }

    private void drop(String field, List<String> keys, boolean isOut) {
        for (var i = 0; i < keys.size(); i++) {
            var task = get(field + "." + i, keys.get(i));
            if (isOut && task.task().isMilestone()) {
                throw new ValidationException(
                        field + "." + i, "A milestone stays: gates and dates hang on it.");
            }
            tasks.put(keys.get(i), task.dropped(isOut));
        }
    }

    /// What it waits for is there, and not later than itself.
    private void requireOrder(String field, SaveFirmPlanTemplate.Own own) {
        var phases = new HashMap<String, PlanPhase>();
        products.common().tasks().forEach(task -> phases.put(task.key(), task.phase()));
        tasks.values().forEach(one -> phases.put(one.task().key(), one.task().phase()));
        for (var i = 0; i < own.after().size(); i++) {
            var after = own.after().get(i);
            var where = field + ".after." + i;
            var phase = phases.get(after.task());
            if (phase == null || after.task().equals(own.key())) {
                throw new ValidationException(
                        where + ".task", "There is no such task to wait for.");
            }
            if (phase.place() > own.phase().place()) {
                throw new ValidationException(
                        where + ".task", "The task to wait for is of a later phase.");
            }
            if (after.lag() < 0 || after.lag() > MAX_LAG || (after.isSoft() && after.lag() == 0)) {
                throw new ValidationException(
                        where + ".lag",
                        "A lag has at most {0} working days, and one of custom has some.",
                        MAX_LAG);
            }
        }
    }

    /// What the product's template is for, some task is for still.
    private void requireReached() {
        var kept =
                tasks.values().stream()
                        .filter(one -> !one.isDropped())
                        .map(FirmPlanTask::task)
                        .flatMap(FirmPlanEditing::numbers)
                        .collect(Collectors.toSet());
        for (var dropped : tasks.values()) {
            if (dropped.isDropped() && !dropped.isOwn()) {
                var left =
                        numbers(dropped.task())
                                .filter(number -> !kept.contains(number))
                                .filter(number -> !isReachedByAll(number))
                                .toList();
                if (!left.isEmpty()) {
                    throw new RuleViolationException(
                            ErrorCode.RULE_VIOLATED,
                            FirmTemplateRule.SOUND_PLAN.reference(),
                            List.of("droppedTasks"),
                            "Without the task {0}, no task is for {1} any more; another one has to"
                                    + " be.",
                            dropped.task().key(),
                            left);
                }
            }
        }
    }

    private static Stream<String> numbers(TemplateTask task) {
        return Stream.concat(task.reach().clauses().stream(), task.reach().controls().stream());
    }

    /// By a task that stands once for all standards.
    private boolean isReachedByAll(String number) {
        return products.common().tasks().stream()
                .flatMap(task -> edition.partsOf(task.reach().topics()).stream())
                .anyMatch(part -> part.number().equals(number));
    }

    private void requireNoCycle(FirmPlanContent content) {
        var byStandard = new HashMap<>(products.byStandard());
        byStandard.put(base.key(), content.over(base, base.version()));
        var made =
                PlanGenerator.generate(
                        new PlanTemplates(products.common(), byStandard),
                        PlanSize.MEDIUM,
                        1,
                        List.of(new EditionGaps(edition, Map.of())));
        var after = new HashMap<String, List<String>>();
        made.forEach(
                task ->
                        after.put(
                                task.key(), task.after().stream().map(Dependency::task).toList()));
        var done = new HashSet<String>();
        for (var task : made) {
            var cycle = cycle(task.key(), after, new ArrayList<>(), done);
            if (!cycle.isEmpty()) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        PlanRule.NO_CYCLE.reference(),
                        List.of("ownTasks"),
                        "These tasks would wait for each other in a circle: {0}.",
                        String.join(" → ", cycle));
            }
        }
    }

    /// Empty when there is none.
    private static List<String> cycle(
            String key, Map<String, List<String>> after, List<String> path, Set<String> done) {
        var at = path.indexOf(key);
        if (at >= 0) {
            return Stream.concat(path.subList(at, path.size()).stream(), Stream.of(key)).toList();
        }
        if (done.contains(key)) {
            return List.of();
        }
        path.add(key);
        for (var before : after.getOrDefault(key, List.of())) {
            var found = cycle(before, after, path, done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        path.removeLast();
        done.add(key);
        return List.of();
    }
}
