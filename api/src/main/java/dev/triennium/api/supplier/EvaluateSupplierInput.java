package dev.triennium.api.supplier;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.supplier.SupplierDecision;
import dev.triennium.domain.supplier.SupplierEvaluation;
import dev.triennium.domain.supplier.SupplierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EvaluateSupplierInput(
        SupplierId id,
        int expectedVersion,
        LocalDate evaluatedOn,
        SupplierDecision decision,
        @PlainText(max = Review.MAX_NOTE, isMultiline = true) String result,
        @Nullable LocalDate reviewOn) {

    SupplierEvaluation evaluation() {
        return new SupplierEvaluation(evaluatedOn, decision);
    }
}
