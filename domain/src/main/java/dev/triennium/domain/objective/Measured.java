package dev.triennium.domain.objective;

import dev.triennium.domain.error.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was measured on a day.
public record Measured(LocalDate on, BigDecimal value, @Nullable String note) {

    public static final int MAX_NOTE = 1_000;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int DECIMALS = 6;

    public Measured {
        Objects.requireNonNull(on);
        Objects.requireNonNull(value);
    }

    /// @param field the input field that holds it
    /// @throws ValidationException when it is larger or more exact than what is kept
    public static BigDecimal value(String field, double given) {
        var exact = BigDecimal.valueOf(given).stripTrailingZeros();
        if (exact.abs().compareTo(MOST) >= 0 || exact.scale() > DECIMALS) {
            throw new ValidationException(
                    field,
                    "A value lies between -1,000,000,000,000 and 1,000,000,000,000 and has at most"
                            + " {0} decimals.",
                    DECIMALS);
        }
        return exact;
    }
}
