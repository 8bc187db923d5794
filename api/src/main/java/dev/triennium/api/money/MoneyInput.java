package dev.triennium.api.money;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.money.Currencies;
import dev.triennium.domain.money.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

public record MoneyInput(String amount, String currency) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,3})?");

    /// @param path where it stands below the input
    public Money toMoney(String path) {
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
