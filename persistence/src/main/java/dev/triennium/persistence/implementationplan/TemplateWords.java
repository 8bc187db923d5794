package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.implementationplan.CommonTemplate.FactType;
import dev.triennium.domain.implementationplan.GateCriterion;
import dev.triennium.domain.implementationplan.GateCriterion.Comparison;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanText;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TemplateTask;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Reach;
import dev.triennium.domain.implementationplan.TemplateTask.Recurrence;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import dev.triennium.persistence.standard.YamlMapping;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all files of templates say alike.
final class TemplateWords {

    private TemplateWords() {}

    static PlanText text(YamlMapping mapping, String key) {
        return text(mapping.mapping(key));
    }

    private static PlanText text(YamlMapping both) {
        return new PlanText(both.text("en"), both.text("de"));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static PlanPhase phase(YamlMapping mapping, String key) {
        return mapping.word(key, PlanPhase.class);
    }

    /// A word such as `workInstruction`.
    static TaskDeliverable deliverable(YamlMapping mapping, String key) {
        return deliverable(mapping, key, mapping.text(key));
    }

    private static TaskDeliverable deliverable(YamlMapping mapping, String key, String word) {
        var name = word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return Stream.of(TaskDeliverable.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> mapping.wrong(key, "this word is not known"));
    }

    static Map<PlanSize, TaskEffort> efforts(YamlMapping mapping) {
        var bySize = mapping.mapping("effortDays");
        var efforts = new EnumMap<PlanSize, TaskEffort>(PlanSize.class);
        for (var size : PlanSize.values()) {
            var days = bySize.mapping(key(size));
            efforts.put(size, new TaskEffort(days.decimal("internal"), days.decimal("consultant")));
        }
        return efforts;
    }

    static GateCriterion criterion(YamlMapping mapping, Map<String, FactType> facts) {
        var fact = mapping.text("fact");
        var type = facts.get(fact);
        if (type == null) {
            throw mapping.wrong("fact", "this fact is not known");
        }
        var comparison =
                switch (mapping.text("op")) {
                    case "==" -> Comparison.EQUAL;
                    case ">=" -> Comparison.AT_LEAST;
                    case "<=" -> Comparison.AT_MOST;
                    default -> throw mapping.wrong("op", "this word is not known");
                };
        var value =
                switch (type) {
                    case BOOLEAN -> mapping.flag("value") ? 1 : 0;
                    case COUNT, PERCENT, DAYS, MONTHS, DATE -> mapping.integer("value");
                };
        var isHard =
                switch (mapping.text("force")) {
                    case "hard" -> true;
                    case "soft" -> false;
                    default -> throw mapping.wrong("force", "this word is not known");
                };
        return new GateCriterion(fact, comparison, value, isHard);
    }

    static TemplateTask task(YamlMapping mapping) {
        mapping.skip("scale");
        return new TemplateTask(
                mapping.text("key"),
                text(mapping, "name"),
                text(mapping, "description"),
                mapping.word("category", TaskCategory.class),
                phase(mapping, "phase"),
                mapping.text("owner"),
                mapping.texts("participants"),
                weights(mapping),
                mapping.mappings("after").stream().map(TemplateWords::after).toList(),
                collects(mapping),
                new Reach(
                        mapping.texts("hs"),
                        mapping.texts("clauses"),
                        mapping.texts("controls"),
                        mapping.texts("documents")),
                closes(mapping),
                deliverable(mapping, "deliverable"),
                decimalOrNull(mapping, "perFurtherStandard"),
                recurrence(mapping),
                mapping.flag("milestone", false),
                mapping.wordOrNull("gate", PlanPhase.class),
                mapping.textOrNull("mergeGroup"));
    }

    private static @Nullable BigDecimal decimalOrNull(YamlMapping mapping, String key) {
        return mapping.names().contains(key) ? mapping.decimal(key) : null;
    }

    private static Map<PlanSize, Weight> weights(YamlMapping mapping) {
        var efforts = efforts(mapping);
        var durations = mapping.mapping("duration");
        var weights = new EnumMap<PlanSize, Weight>(PlanSize.class);
        efforts.forEach(
                (size, effort) ->
                        weights.put(size, new Weight(effort, durations.integer(key(size)))));
        return weights;
    }

    private static After after(YamlMapping mapping) {
        var lag = mapping.integerOrNull("lag");
        return new After(mapping.text("task"), lag == null ? 0 : lag, mapping.flag("soft", false));
    }

    private static Set<TaskDeliverable> collects(YamlMapping mapping) {
        var collects = new HashSet<TaskDeliverable>();
        mapping.texts("collects")
                .forEach(word -> collects.add(deliverable(mapping, "collects", word)));
        return collects;
    }

    private static Closes closes(YamlMapping mapping) {
        var closes = mapping.texts("closes");
        if (closes.equals(List.of("always"))) {
            return Closes.ALWAYS;
        }
        if (closes.equals(List.of("minor", "major"))) {
            return Closes.MINOR_AND_MAJOR;
        }
        if (closes.equals(List.of("major"))) {
            return Closes.MAJOR;
        }
        throw mapping.wrong("closes", "these grades are not known");
    }

    private static @Nullable Recurrence recurrence(YamlMapping mapping) {
        var rule = mapping.textOrNull("recurs");
        var name = mapping.mappingOrNull("recursName");
        return rule == null ? null : new Recurrence(rule, name == null ? null : text(name));
    }
}
