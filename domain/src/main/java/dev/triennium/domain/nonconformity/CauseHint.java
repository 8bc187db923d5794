package dev.triennium.domain.nonconformity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes a cause look as if nobody had asked further. It refuses nothing.
public enum CauseHint {
    /// Somebody made a mistake; why that could happen is what matters.
    HUMAN_ERROR,
    /// Somebody was not trained or told; why nobody noticed that is what matters.
    TRAINING;

    /// What else may stand beside such words without saying more.
    private static final int FURTHER_WORDS = 4;

    private static final Set<String> FILLING =
            Set.of(
                    "a",
                    "an",
                    "the",
                    "of",
                    "by",
                    "was",
                    "were",
                    "is",
                    "due",
                    "to",
                    "needed",
                    "need",
                    "lack",
                    "missing",
                    "insufficient",
                    "der",
                    "die",
                    "das",
                    "ein",
                    "eine",
                    "einer",
                    "des",
                    "von",
                    "durch",
                    "war",
                    "ist",
                    "wegen",
                    "fehlende",
                    "fehlt",
                    "mangelnde",
                    "zu",
                    "nicht",
                    "not");

    private static final Map<CauseHint, Set<String>> WORDS =
            Map.of(
                    HUMAN_ERROR,
                    Set.of(
                            "human error",
                            "mistake",
                            "forgot",
                            "forgotten",
                            "overlooked",
                            "oversight",
                            "careless",
                            "carelessness",
                            "inattention",
                            "negligence",
                            "menschliches versagen",
                            "menschlicher fehler",
                            "vergessen",
                            "übersehen",
                            "unachtsamkeit",
                            "unaufmerksamkeit",
                            "nachlässigkeit",
                            "versehen",
                            "flüchtigkeitsfehler"),
                    TRAINING,
                    Set.of(
                            "training",
                            "retraining",
                            "untrained",
                            "not trained",
                            "instruction",
                            "not instructed",
                            "awareness",
                            "schulung",
                            "nachschulung",
                            "unterweisung",
                            "ungeschult",
                            "nicht geschult",
                            "nicht unterwiesen",
                            "unwissenheit",
                            "bewusstsein"));

    /// Null: nothing is conspicuous.
    public static @Nullable CauseHint of(String cause) {
        var text = String.join(" ", CauseWords.of(cause));
        for (var hint : values()) {
            for (var words : Objects.requireNonNull(WORDS.get(hint))) {
                if ((" " + text + " ").contains(" " + words + " ") && saysNoMore(text, words)) {
                    return hint;
                }
            }
        }
        return null;
    }

    private static boolean saysNoMore(String text, String words) {
        return CauseWords.of(text.replace(words, " ")).stream()
                        .filter(word -> !FILLING.contains(word))
                        .count()
                <= FURTHER_WORDS;
    }
}
