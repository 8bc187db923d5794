package dev.triennium.api.gapanalysis;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.Currencies;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

record AssessmentEffortInput(double days, @Nullable PriceInput price) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,3})?");

    /// The GraphQL input `AssessmentPriceInput`.
    record PriceInput(Effort.Basis basis, MoneyInput amount) {}

    record MoneyInput(String amount, String currency) {

        Money toMoney(String path) {
            if (!AMOUNT.matcher(amount).matches()) {
                throw new ValidationException(
                        path + ".amount",
                        "An amount is a number of 0 or more with at most eleven digits before the"
                                + " point and three after it, such as 1250.00.");
            }
            var known =
                    Currencies.inUse(currency)
                            .orElseThrow(
                                    () ->
                                            new ValidationException(
                                                    path + ".currency",
                                                    "This is not the ISO 4217 code of a currency"
                                                            + " in use."));
            var exact = new BigDecimal(amount);
            var decimals = Currencies.decimals(currency);
            if (exact.stripTrailingZeros().scale() > decimals) {
                throw new ValidationException(
                        path + ".amount",
                        "An amount in {0} has {1,choice,0#no decimals|1#at most one decimal|1<at most {1}"
                                + " decimals}.",
                        currency,
                        decimals);
            }
            return new Money(exact, known);
        }
    }

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
