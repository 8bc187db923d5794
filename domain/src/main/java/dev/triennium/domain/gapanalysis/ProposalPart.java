package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What it would take to close the gaps that are counted together. A gap that several editions
/// share counts in each of them, and once in what spans them.
///
/// @param standard null for all
/// @param chapter null for all
/// @param gapsWithoutEffort gaps that nobody has estimated
/// @param days of the others
/// @param costs one for each currency, by its code
public record ProposalPart(
        @Nullable StandardId standard,
        @Nullable String chapter,
        int gaps,
        int gapsWithoutEffort,
        BigDecimal days,
        List<Cost> costs) {

    public static final ProposalPart NONE =
            new ProposalPart(null, null, 0, 0, BigDecimal.ZERO, List.of());

    /// A sum, which may be larger than any single [Money].
    public record Cost(BigDecimal amount, String currency) {

        public Cost {
            Objects.requireNonNull(amount);
            Objects.requireNonNull(currency);
        }
    }

    public ProposalPart {
        Objects.requireNonNull(days);
        costs = List.copyOf(costs);
    }
}
