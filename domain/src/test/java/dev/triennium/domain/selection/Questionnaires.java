package dev.triennium.domain.selection;

import dev.triennium.domain.standard.StandardId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A questionnaire small enough to be counted by hand.
public final class Questionnaires {

    public static final StandardId QUALITY = new StandardId(new UUID(1, 1));
    public static final StandardId QUALITY_BEFORE = new StandardId(new UUID(1, 2));
    public static final StandardId SECURITY = new StandardId(new UUID(1, 3));
    public static final StandardId FOOD = new StandardId(new UUID(1, 4));

    private Questionnaires() {}

    /// At most: quality 3 + 2 (two of the sector) + 5 = 10, security 4 + 5 = 9, food 5 = 5.
    public static Questionnaire sample(Rule... rules) {
        return new Questionnaire(
                List.of(new SizeClass("small", "11-50"), new SizeClass("large", "251-1000")),
                List.of(
                        family("quality", 10, QUALITY, QUALITY_BEFORE),
                        family("security", 9, SECURITY),
                        family("food", 5, FOOD)),
                List.of(
                        Question.multiple(
                                "sector",
                                "Which sector?",
                                List.of(
                                        option("making", Map.of("quality", 3)),
                                        option("it", Map.of("security", 4, "quality", 1)),
                                        option("trade", Map.of("quality", 2)))),
                        Question.single(
                                "goal",
                                "Which goal?",
                                List.of(
                                        option("customers", Map.of("quality", 5)),
                                        option("secrets", Map.of("security", 5)),
                                        option("safe-food", Map.of("food", 1)))),
                        new Question(
                                "existing",
                                "What do you hold?",
                                Question.Choice.MULTIPLE,
                                2,
                                List.of(
                                        option("quality", Map.of()),
                                        option("security", Map.of()),
                                        option("other", Map.of()),
                                        new Option("none", "None", true, Map.of())))),
                new Scoring(score("0.45"), score("0.25"), "For one site."),
                List.of(rules));
    }

    private static Family family(
            String key, int mostScore, StandardId current, StandardId... others) {
        return new Family(
                key,
                current,
                List.of(others),
                BigDecimal.valueOf(mostScore),
                new Family.Profile(
                        List.of("To be good at " + key),
                        List.of("all"),
                        new Family.Triggers(List.of("They ask"), List.of(), List.of(), List.of()),
                        List.of("ISO 31000"),
                        List.of("A start"),
                        key.equals("food") ? "Whoever makes no food" : null,
                        null),
                Map.of("small", new Months(4, 7), "large", new Months(9, 14)));
    }

    private static Option option(String key, Map<String, Integer> weights) {
        var decimals = new HashMap<String, BigDecimal>();
        weights.forEach((family, weight) -> decimals.put(family, BigDecimal.valueOf(weight)));
        return new Option(key, "The option " + key, false, decimals);
    }

    static BigDecimal score(String score) {
        return new BigDecimal(score);
    }

    /// @param keys pairs of a question and one of its options
    public static List<Answer> answers(String... keys) {
        var options = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < keys.length; i += 2) {
            options.computeIfAbsent(keys[i], _ -> new ArrayList<>()).add(keys[i + 1]);
        }
        return options.entrySet().stream()
                .map(one -> new Answer(one.getKey(), one.getValue()))
                .toList();
    }
}
