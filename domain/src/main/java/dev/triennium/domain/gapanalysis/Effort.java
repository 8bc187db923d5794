package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.money.Currencies;
import dev.triennium.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What closing a gap takes.
///
/// @param days working days
/// @param price null: nobody has said what it costs
public record Effort(BigDecimal days, @Nullable Price price) {

    public static final BigDecimal MAX_DAYS = new BigDecimal("10000");

    public static final int SCALE = 2;

    /// @throws IllegalArgumentException when the days are out of range or too fine
    public Effort {
        if (days.signum() < 0 || days.compareTo(MAX_DAYS) > 0) {
            throw new IllegalArgumentException("An effort has 0 to " + MAX_DAYS + " days");
        }
        if (days.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("Days have at most two decimals");
        }
        days = days.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /// What the amount of a price is for.
    public enum Basis {
        PER_DAY,
        FIXED
    }

    public record Price(Basis basis, Money amount) {

        public Price {
            Objects.requireNonNull(basis);
            Objects.requireNonNull(amount);
        }

        public BigDecimal total(BigDecimal days) {
            var total =
                    switch (basis) {
                        case PER_DAY -> amount.amount().multiply(days);
                        case FIXED -> amount.amount();
                    };
            return total.setScale(
                    Currencies.decimals(amount.currency().getCurrencyCode()), RoundingMode.HALF_UP);
        }
    }
}
