package dev.triennium.domain.selection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/// One possible answer.
///
/// @param weights how much it speaks for each family; a family that is missing gains nothing
public record Option(String key, String text, Map<String, BigDecimal> weights) {

    public Option {
        Objects.requireNonNull(key);
        Objects.requireNonNull(text);
        weights = Map.copyOf(weights);
    }
}
