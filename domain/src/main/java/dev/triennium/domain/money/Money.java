package dev.triennium.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// An amount with the decimals of its currency. What was given before currencies were told apart
/// keeps the decimals that it has.
public record Money(BigDecimal amount, Currency currency) {

    public static final BigDecimal MAX = new BigDecimal("99999999999.999");

    /// @throws IllegalArgumentException when the amount is negative, too large or too fine
    public Money {
        Objects.requireNonNull(currency);
        if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("An amount is 0 to " + MAX);
        }
        amount = exact(amount, currency.getCurrencyCode());
        if (amount.scale() > Currencies.MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "An amount has at most " + Currencies.MOST_DECIMALS + " decimals");
        }
    }

    /// The amount with the decimals of the currency, and with more only where it needs them.
    public static BigDecimal exact(BigDecimal amount, String currency) {
        var decimals = amount.stripTrailingZeros().scale();
        return amount.setScale(
                Math.max(decimals, Currencies.decimals(currency)), RoundingMode.UNNECESSARY);
    }

    /// What nobody pays more exactly, such as a part of a day's rate.
    public static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(Currencies.decimals(currency), RoundingMode.HALF_UP);
    }
}
