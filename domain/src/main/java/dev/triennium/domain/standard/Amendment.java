package dev.triennium.domain.standard;

import java.time.LocalDate;
import java.util.Objects;

/// A published change to an edition.
///
/// @param designation such as `Amd 1:2024`
public record Amendment(
        String designation,
        String title,
        LocalDate publishedOn,
        DatePrecision precision,
        String summary) {

    public Amendment {
        Objects.requireNonNull(designation);
        Objects.requireNonNull(title);
        Objects.requireNonNull(publishedOn);
        Objects.requireNonNull(precision);
        Objects.requireNonNull(summary);
    }
}
