package dev.triennium.api.gapanalysis;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

record AssessmentEffortInput(double days, @Nullable PriceInput price) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,2})?");

    /// The GraphQL input `AssessmentPriceInput`.
    record PriceInput(Effort.Basis basis, MoneyInput amount) {}

    record MoneyInput(String amount, String currency) {

        Money toMoney(String path) {
            if (!AMOUNT.matcher(amount).matches()) {
                throw new ValidationException(
                        path + ".amount", "Not an amount such as 1250.00, of 0 or more");
            }
            var known =
                    Currency.getAvailableCurrencies().stream()
                            .filter(one -> one.getCurrencyCode().equals(currency))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new ValidationException(
                                                    path + ".currency",
                                                    "Not the ISO 4217 code of a currency"));
            return new Money(new BigDecimal(amount), known);
        }
    }

    /// @param path where it stands below the input
    Effort toEffort(String path) {
        var exact = BigDecimal.valueOf(days);
        if (exact.signum() < 0
                || exact.compareTo(Effort.MAX_DAYS) > 0
                || exact.stripTrailingZeros().scale() > Effort.SCALE) {
            throw new ValidationException(
                    path + ".days", "Days are 0 to 10,000, with at most two decimals");
        }
        return new Effort(
                exact,
                price == null
                        ? null
                        : new Effort.Price(
                                price.basis(), price.amount().toMoney(path + ".price.amount")));
    }
}
