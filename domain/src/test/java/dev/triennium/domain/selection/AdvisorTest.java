package dev.triennium.domain.selection;

import static dev.triennium.domain.selection.Questionnaires.answers;
import static dev.triennium.domain.selection.Questionnaires.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.triennium.domain.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisorTest {

    private static final Rule.Condition FOOD = new Rule.Condition("goal", "safe-food");

    private static List<Recommendation> recommend(Questionnaire questionnaire, String... keys) {
        return Advisor.recommend(questionnaire, Choices.check(questionnaire, answers(keys)));
    }

    private static Map<String, BigDecimal> scores(List<Recommendation> recommendations) {
        var scores = new LinkedHashMap<String, BigDecimal>();
        recommendations.forEach(one -> scores.put(one.family().key(), one.score()));
        return scores;
    }

    private static Map<String, BigDecimal> scores(Questionnaire questionnaire, String... keys) {
        return scores(recommend(questionnaire, keys));
    }

    @Test
    void theWeightsOfAllChosenOptionsCount() {
        assertThat(scores(Questionnaires.sample(), "sector", "making", "sector", "it"))
                .containsExactly(entry("security", score("0.44")), entry("quality", score("0.40")));
    }

    @Test
    void aScoreIsAtMostOne() {
        assertThat(
                        scores(
                                Questionnaires.sample(),
                                "sector",
                                "making",
                                "sector",
                                "it",
                                "sector",
                                "trade",
                                "goal",
                                "customers"))
                .containsEntry("quality", score("1.00"));
    }

    @Test
    void whatScoresTheSameStandsInTheOrderOfTheFamilies() {
        var tied = new Rule.Cap(null, "security", score("0.40"));
        assertThat(scores(Questionnaires.sample(tied), "sector", "making", "sector", "it"))
                .containsExactly(entry("quality", score("0.40")), entry("security", score("0.40")));
    }

    @Test
    void nothingIsSaidOfWhatNothingSpeaksFor() {
        assertThat(recommend(Questionnaires.sample())).isEmpty();
    }

    @Test
    void whatIsForcedStandsFirstAndIsRecommended() {
        var force = new Rule.Force(FOOD, "food", "The law asks for it.");
        var best = recommend(Questionnaires.sample(force), "goal", "safe-food").getFirst();
        assertThat(best.family().key()).isEqualTo("food");
        assertThat(best.score()).isEqualByComparingTo("0.45");
        assertThat(best.verdict()).isEqualTo(Verdict.RECOMMENDED);
        assertThat(best.reasons().getFirst())
                .hasToString("You answered “The option safe-food”: The law asks for it.");
    }

    @Test
    void whatIsForcedStandsBeforeWhatScoresMore() {
        var force = new Rule.Force(FOOD, "food", "The law asks for it.");
        var all =
                scores(
                        Questionnaires.sample(force),
                        "sector",
                        "making",
                        "sector",
                        "trade",
                        "goal",
                        "safe-food");
        assertThat(all)
                .containsExactly(entry("food", score("0.50")), entry("quality", score("0.50")));
    }

    @Test
    void aRuleWhoseConditionDoesNotHoldDoesNothing() {
        var force = new Rule.Force(FOOD, "food", "The law asks for it.");
        assertThat(scores(Questionnaires.sample(force), "goal", "secrets"))
                .containsOnlyKeys("security");
    }

    @Test
    void aCapOnlyLowers() {
        var cap = new Rule.Cap(null, "security", score("0.30"));
        assertThat(scores(Questionnaires.sample(cap), "goal", "secrets"))
                .containsEntry("security", score("0.30"));
        assertThat(scores(Questionnaires.sample(cap), "goal", "customers"))
                .doesNotContainKey("security");
    }

    @Test
    void theDefaultHoldsWhenNothingScoresMore() {
        var minimum = new Rule.Minimum(null, "quality", score("0.35"), "It never hurts.");
        var only = recommend(Questionnaires.sample(minimum));
        assertThat(scores(only)).containsExactly(entry("quality", score("0.35")));
        assertThat(only.getFirst().reasons())
                .singleElement()
                .hasToString("By a rule that holds for all: It never hurts.");
        assertThat(scores(Questionnaires.sample(minimum), "goal", "secrets"))
                .containsOnlyKeys("security");
    }

    @Test
    void theDefaultDoesNotOvertakeWhatTheAnswersSpeakFor() {
        var minimum = new Rule.Minimum(null, "quality", score("0.35"), "It never hurts.");
        var all = recommend(Questionnaires.sample(minimum), "goal", "safe-food");
        assertThat(scores(all))
                .containsExactly(entry("food", score("0.20")), entry("quality", score("0.20")));
        assertThat(all.getLast().reasons())
                .singleElement()
                .hasToString("By a rule that holds for all: It never hurts.");
    }

    @Test
    void theDefaultHoldsForWhatTheAnswersSpeakForMost() {
        var minimum = new Rule.Minimum(null, "quality", score("0.35"), "It never hurts.");
        assertThat(scores(Questionnaires.sample(minimum), "sector", "making"))
                .containsExactly(entry("quality", score("0.35")));
    }

    @Test
    void rulesAreAppliedInTheirOrder() {
        var minimum = new Rule.Minimum(null, "quality", score("0.35"), "It never hurts.");
        var cap = new Rule.Cap(null, "security", score("0.30"));
        assertThat(scores(Questionnaires.sample(cap, minimum), "goal", "secrets"))
                .containsKey("quality");
        assertThat(scores(Questionnaires.sample(minimum, cap), "goal", "secrets"))
                .doesNotContainKey("quality");
    }

    @Test
    void aVerdictBeginsAtItsScore() {
        var all = recommend(Questionnaires.sample(), "sector", "it", "goal", "customers");
        assertThat(all)
                .extracting(one -> one.family().key() + " " + one.verdict())
                .containsExactly("quality RECOMMENDED", "security WORTH_CONSIDERING");
        var scoring = Questionnaires.sample().scoring();
        assertThat(scoring.verdict(score("0.45"))).isEqualTo(Verdict.RECOMMENDED);
        assertThat(scoring.verdict(score("0.44"))).isEqualTo(Verdict.WORTH_CONSIDERING);
        assertThat(scoring.verdict(score("0.25"))).isEqualTo(Verdict.WORTH_CONSIDERING);
        assertThat(scoring.verdict(score("0.24"))).isEqualTo(Verdict.UNLIKELY);
    }

    @Test
    void reasonsNameTheAnswersAndTheWeightiestFirst() {
        var all = recommend(Questionnaires.sample(), "sector", "it", "goal", "customers");
        assertThat(all.getFirst().reasons())
                .extracting(Message::toString)
                .containsExactly(
                        "You answered “The option customers” to “Which goal?”.",
                        "You answered “The option it” to “Which sector?”.");
    }

    @Test
    void theSizeDecidesOnTheMonths() {
        assertThat(recommend(Questionnaires.sample(), "size", "large", "goal", "secrets"))
                .extracting(Recommendation::months)
                .containsExactly(new Months(9, 14));
        assertThat(recommend(Questionnaires.sample(), "goal", "secrets").getFirst().months())
                .isNull();
    }

    @Test
    void aCertificateThatIsHeldChangesTheWordsAndNotTheScore() {
        var without = recommend(Questionnaires.sample(), "goal", "secrets", "sector", "making");
        var with =
                recommend(
                        Questionnaires.sample(),
                        "goal",
                        "secrets",
                        "sector",
                        "making",
                        "existing",
                        "quality");
        assertThat(scores(with)).isEqualTo(scores(without));
        assertThat(with).extracting(Recommendation::isHeld).containsExactly(false, true);
        assertThat(with.getFirst().reasons().getLast())
                .hasToString(
                        "You hold The option quality already,"
                                + " and it can be built on the same system.");
    }
}
