package dev.triennium.api.gapanalysis;

import dev.triennium.api.money.MoneyInput;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.Effort;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record AssessmentEffortInput(double days, @Nullable PriceInput price) {

    /// The GraphQL input `AssessmentPriceInput`.
    record PriceInput(Effort.Basis basis, MoneyInput amount) {}

    /// @param path where it stands below the input
    Effort toEffort(String path) {
        var exact = BigDecimal.valueOf(days);
        if (exact.signum() < 0
                || exact.compareTo(Effort.MAX_DAYS) > 0
                || exact.stripTrailingZeros().scale() > Effort.SCALE) {
            throw new ValidationException(
                    path + ".days",
                    "Days are a number from 0 to 10,000 with at most two decimals.");
        }
        return new Effort(
                exact,
                price == null
                        ? null
                        : new Effort.Price(
                                price.basis(), price.amount().toMoney(path + ".price.amount")));
    }
}
