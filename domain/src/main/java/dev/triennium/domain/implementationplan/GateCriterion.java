package dev.triennium.domain.implementationplan;

import java.util.Objects;

/// What must hold at a gate.
///
/// @param fact name of the vocabulary
/// @param value a truth is 1 or 0
/// @param isHard whether it blocks and can only be passed by an override; else it warns
public record GateCriterion(String fact, Comparison comparison, int value, boolean isHard) {

    public GateCriterion {
        Objects.requireNonNull(fact);
        Objects.requireNonNull(comparison);
    }

    public enum Comparison {
        EQUAL,
        AT_LEAST,
        AT_MOST
    }

    public boolean isMetBy(long known) {
        return switch (comparison) {
            case EQUAL -> known == value;
            case AT_LEAST -> known >= value;
            case AT_MOST -> known <= value;
        };
    }
}
