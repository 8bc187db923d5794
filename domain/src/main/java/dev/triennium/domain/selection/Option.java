package dev.triennium.domain.selection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/// One possible answer.
///
/// @param alone whether no other option may be chosen beside it, such as "none of these"
/// @param weights how much it speaks for each family; a family that is missing gains nothing
public record Option(String key, String text, boolean alone, Map<String, BigDecimal> weights) {

    public Option {
        Objects.requireNonNull(key);
        Objects.requireNonNull(text);
        weights = Map.copyOf(weights);
    }
}
