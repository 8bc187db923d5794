package dev.triennium.api.quotation;

import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.quotation.QuotationRecalculation;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `QuotationRecalculation`.
record QuotationRecalculationView(
        int assumedLevelPercent,
        int foundLevelPercent,
        QuotationDays assumed,
        QuotationDays found,
        BigDecimal addedInitialDays,
        BigDecimal addedSurveillanceDays,
        BigDecimal addedRecertificationDays,
        List<RecalculatedView> quoted) {

    QuotationRecalculationView {
        quoted = List.copyOf(quoted);
    }

    static QuotationRecalculationView of(TenantScope scope, QuotationRecalculation one) {
        return new QuotationRecalculationView(
                one.assumedLevelPercent(),
                one.foundLevelPercent(),
                one.assumed(),
                one.found(),
                one.addedInitialDays(),
                one.addedSurveillanceDays(),
                one.addedRecertificationDays(),
                one.quoted().stream().map(quoted -> RecalculatedView.of(scope, quoted)).toList());
    }

    /// The GraphQL type `RecalculatedQuotation`.
    ///
    /// @param quoted no field of the SDL: what `quotation` is read by
    record RecalculatedView(
            TenantScope scope,
            QuotationRecalculation.Quoted quoted,
            QuotationView.ComparisonView before,
            QuotationView.ComparisonView after,
            @Nullable BigDecimal addedCost) {

        static RecalculatedView of(TenantScope scope, QuotationRecalculation.Quoted one) {
            return new RecalculatedView(
                    scope,
                    one,
                    QuotationView.ComparisonView.of(one.before()),
                    QuotationView.ComparisonView.of(one.after()),
                    one.addedCost());
        }
    }
}
