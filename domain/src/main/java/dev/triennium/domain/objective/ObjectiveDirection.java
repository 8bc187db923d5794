package dev.triennium.domain.objective;

import java.math.BigDecimal;

/// On which side of its target an objective is reached.
public enum ObjectiveDirection {
    AT_LEAST,
    AT_MOST;

    boolean isReached(BigDecimal value, BigDecimal target) {
        return switch (this) {
            case AT_LEAST -> value.compareTo(target) >= 0;
            case AT_MOST -> value.compareTo(target) <= 0;
        };
    }
}
