package dev.triennium.api.supplier;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.supplier.SupplierDecision;
import dev.triennium.domain.supplier.SupplierEvaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `SupplierEvaluation`.
///
/// @param recordedById no field of the SDL: what `recordedBy` is loaded by
record SupplierEvaluationView(
        PersonId recordedById,
        LocalDate evaluatedOn,
        SupplierDecision decision,
        String result,
        Instant recordedAt) {

    static @Nullable SupplierEvaluationView of(
            @Nullable SupplierEvaluation evaluation, @Nullable Review review) {
        return evaluation == null || review == null
                ? null
                : new SupplierEvaluationView(
                        review.by(),
                        evaluation.on(),
                        evaluation.decision(),
                        Objects.requireNonNull(review.note()),
                        review.at());
    }
}
