package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ranks the families: the weights of the chosen options over the most that a family can get, at
/// most 1, and then the rules in their order.
public final class Advisor {

    private static final int DECIMALS = 2;

    private final Questionnaire questionnaire;
    private final Choices choices;
    private final Map<String, BigDecimal> scores = new HashMap<>();
    private final Map<String, List<Message>> ruleReasons = new HashMap<>();
    private final List<String> forced = new ArrayList<>();
    private final List<String> defaults = new ArrayList<>();

    private Advisor(Questionnaire questionnaire, Choices choices) {
        this.questionnaire = questionnaire;
        this.choices = choices;
    }

    /// The best first; a tie is broken by a rule that forces one, then by what is there as a
    /// default only, then by the order of the families. What scores nothing is left out.
    public static List<Recommendation> recommend(Questionnaire questionnaire, Choices choices) {
        var advisor = new Advisor(questionnaire, choices);
        questionnaire.families().forEach(advisor::sumUp);
        questionnaire.rules().forEach(advisor::apply);
        return advisor.ranked();
    }

    private void sumUp(Family family) {
        var sum = BigDecimal.ZERO;
        for (var choice : choices.all()) {
            sum = sum.add(weight(choice, family));
        }
        var share = sum.divide(family.mostScore(), DECIMALS, RoundingMode.HALF_UP);
        scores.put(family.key(), share.min(BigDecimal.ONE).setScale(DECIMALS));
    }

    private static BigDecimal weight(Choices.Choice choice, Family family) {
        return choice.option().weights().getOrDefault(family.key(), BigDecimal.ZERO);
    }

    private void apply(Rule rule) {
        var when = rule.when();
        if (when != null && !choices.has(when)) {
            return;
        }
        switch (rule) {
            case Rule.Force(_, var family, var reason) -> {
                raise(family, questionnaire.scoring().recommendFrom().max(best()));
                forced.add(family);
                explain(family, because(when, reason));
            }
            case Rule.Cap(_, var family, var most) -> scores.merge(family, most, BigDecimal::min);
            case Rule.Minimum(_, var family, var least, var reason) -> {
                if (best().compareTo(least) <= 0) {
                    raise(family, most(family, least));
                    defaults.add(family);
                    explain(family, because(when, reason));
                }
            }
        }
    }

    /// A default does not overtake what the answers speak for more.
    private BigDecimal most(String family, BigDecimal least) {
        var own = Objects.requireNonNull(scores.get(family));
        return best().compareTo(own) > 0 ? best() : least;
    }

    private void raise(String family, BigDecimal least) {
        scores.merge(family, least, BigDecimal::max);
    }

    private BigDecimal best() {
        return scores.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private void explain(String family, Message reason) {
        ruleReasons.computeIfAbsent(family, _ -> new ArrayList<>()).add(reason);
    }

    private Message because(Rule.@Nullable Condition when, String reason) {
        var own = Message.given(reason);
        if (when == null) {
            return Message.part("By a rule that holds for all: {0}", own);
        }
        return choices.all().stream()
                .filter(choice -> choice.question().key().equals(when.question()))
                .filter(choice -> choice.option().key().equals(when.option()))
                .map(
                        choice ->
                                Message.part(
                                        "You answered “{0}”: {1}",
                                        Message.given(choice.option().text()), own))
                .findFirst()
                .orElseThrow();
    }

    private List<Recommendation> ranked() {
        return questionnaire.families().stream()
                .filter(family -> score(family).signum() > 0)
                .sorted(
                        Comparator.comparing(this::score)
                                .reversed()
                                .thenComparing(family -> !forced.contains(family.key()))
                                .thenComparing(family -> defaults.contains(family.key())))
                .map(this::recommendation)
                .toList();
    }

    private BigDecimal score(Family family) {
        return Objects.requireNonNull(scores.get(family.key()));
    }

    private Recommendation recommendation(Family family) {
        var score = score(family).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Recommendation(
                family,
                score,
                questionnaire.scoring().verdict(score),
                held().anyMatch(option -> option.key().equals(family.key())),
                contributions(family),
                ruleReasons.getOrDefault(family.key(), List.of()),
                held().filter(option -> !option.key().equals(family.key()))
                        .map(Option::text)
                        .toList(),
                choices.size().map(family.effort()::get).orElse(null));
    }

    private List<Recommendation.Contribution> contributions(Family family) {
        return choices.all().stream()
                .map(
                        choice ->
                                new Recommendation.Contribution(
                                        choice.question(), choice.option(), weight(choice, family)))
                .filter(one -> one.weight().signum() > 0)
                .sorted(Comparator.comparing(Recommendation.Contribution::weight).reversed())
                .toList();
    }

    /// An option that is called like a family says that there is a certificate to it.
    private Stream<Option> held() {
        return choices.all().stream()
                .map(Choices.Choice::option)
                .filter(option -> questionnaire.hasFamily(option.key()));
    }
}
