package dev.triennium.domain.supplier;

import java.time.LocalDate;
import java.util.Objects;

/// What was decided when a supplier was evaluated last. What it showed is the note of the review.
public record SupplierEvaluation(LocalDate on, SupplierDecision decision) {

    public SupplierEvaluation {
        Objects.requireNonNull(on);
        Objects.requireNonNull(decision);
    }
}
