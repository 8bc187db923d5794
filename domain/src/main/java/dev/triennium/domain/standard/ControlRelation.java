package dev.triennium.domain.standard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where another edition, or the clauses of the same one, asks for what a control asks for: a
/// clause or a control, exactly one of the two.
public record ControlRelation(
        Strength strength,
        StandardId standard,
        String number,
        @Nullable ClauseId clause,
        @Nullable ControlId control) {

    public ControlRelation {
        Objects.requireNonNull(strength);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(number);
    }

    public enum Strength {
        STRONG,
        PARTIAL
    }
}
