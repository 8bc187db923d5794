package dev.triennium.domain.gapanalysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/// An amount in whole hundredths, of any currency.
public record Money(BigDecimal amount, Currency currency) {

    public static final int SCALE = 2;
    public static final BigDecimal MAX = new BigDecimal("99999999999.99");

    /// @throws IllegalArgumentException when the amount is negative, too large or too fine
    public Money {
        Objects.requireNonNull(currency);
        if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("An amount is 0 to " + MAX);
        }
        if (amount.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("An amount has at most two decimals");
        }
        amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    }
}
