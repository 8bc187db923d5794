package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What it would take to close the gaps of an assessment.
///
/// @param total a gap that several editions share counts once
/// @param byStandard a gap that several editions share counts in each of them
public record Proposal(Part total, List<Part> byStandard, List<Part> byChapter) {

    /// @param standard null for all
    /// @param chapter null for all
    /// @param gapsWithoutEffort gaps that nobody has estimated
    /// @param days of the others
    /// @param costs one for each currency, by its code
    public record Part(
            @Nullable StandardId standard,
            @Nullable String chapter,
            int gaps,
            int gapsWithoutEffort,
            BigDecimal days,
            List<Cost> costs) {

        public static final Part NONE = new Part(null, null, 0, 0, BigDecimal.ZERO, List.of());

        public Part {
            Objects.requireNonNull(days);
            costs = List.copyOf(costs);
        }
    }

    /// A sum, which may be larger than any single [Money].
    public record Cost(BigDecimal amount, String currency) {

        public Cost {
            Objects.requireNonNull(amount);
            Objects.requireNonNull(currency);
        }
    }

    public Proposal {
        Objects.requireNonNull(total);
        byStandard = List.copyOf(byStandard);
        byChapter = List.copyOf(byChapter);
    }
}
