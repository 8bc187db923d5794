package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much a family suits, and why.
///
/// @param score from 0 to 1, with two decimals
/// @param isHeld whether there is a certificate to it already
/// @param contributions what speaks for it, the most first
/// @param ruleReasons what rules said
/// @param held what there is a certificate to already, other than this, in words
/// @param months null when the size is not known
public record Recommendation(
        Family family,
        BigDecimal score,
        Verdict verdict,
        boolean isHeld,
        List<Contribution> contributions,
        List<Message> ruleReasons,
        List<String> held,
        @Nullable Months months) {

    public Recommendation {
        Objects.requireNonNull(family);
        Objects.requireNonNull(score);
        Objects.requireNonNull(verdict);
        contributions = List.copyOf(contributions);
        ruleReasons = List.copyOf(ruleReasons);
        held = List.copyOf(held);
    }

    /// An answer that speaks for the family.
    public record Contribution(Question question, Option option, BigDecimal weight) {

        public Contribution {
            Objects.requireNonNull(question);
            Objects.requireNonNull(option);
            Objects.requireNonNull(weight);
        }
    }

    /// In words, what weighs most first.
    public List<Message> reasons() {
        var reasons = new ArrayList<>(ruleReasons);
        for (var one : contributions) {
            reasons.add(
                    Message.of(
                            "You answered “{0}” to “{1}”.",
                            Message.given(one.option().text()),
                            Message.given(one.question().text())));
        }
        for (var other : held) {
            reasons.add(
                    Message.of(
                            "You hold {0} already, and it can be built on the same system.",
                            Message.given(other)));
        }
        return List.copyOf(reasons);
    }
}
