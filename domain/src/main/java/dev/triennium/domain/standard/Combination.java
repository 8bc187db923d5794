package dev.triennium.domain.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// Editions that are often run as one management system.
///
/// @param sharedShare our estimate of the effort that they share, from 0 to 1
public record Combination(
        String name, BigDecimal sharedShare, String note, List<StandardId> standards) {

    public Combination {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sharedShare);
        Objects.requireNonNull(note);
        standards = List.copyOf(standards);
    }
}
