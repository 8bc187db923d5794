package dev.triennium.domain.audittime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days by the number of people, and by complexity where the table has more than one column.
///
/// @param rule whose table it is
/// @param isUnverified whether no primary source confirms its figures
/// @param upTo the last number of people of each band, ascending; the last may be without an end
/// @param days for each band; under no complexity where there is one column alone
public record AuditTimeTable(
        AuditTimeRule rule,
        boolean isUnverified,
        List<Integer> upTo,
        Map<Optional<AuditComplexity>, List<BigDecimal>> days) {

    /// A band without an end.
    public static final int ENDLESS = Integer.MAX_VALUE;

    /// @throws IllegalArgumentException when a column has not one value for each band
    public AuditTimeTable {
        Objects.requireNonNull(rule);
        upTo = List.copyOf(upTo);
        days = Map.copyOf(days);
        var bands = upTo.size();
        if (days.isEmpty() || days.values().stream().anyMatch(one -> one.size() != bands)) {
            throw new IllegalArgumentException("Not one value for each band in " + rule);
        }
    }

    /// Whether the complexity decides.
    public boolean hasComplexities() {
        return !days.containsKey(Optional.<AuditComplexity>empty());
    }

    public boolean has(AuditComplexity complexity) {
        return days.containsKey(Optional.of(complexity));
    }

    /// The greatest number of people that it knows.
    public int last() {
        return upTo.getLast();
    }

    /// @param complexity null where there is one column alone
    /// @return empty beyond the table
    public Optional<BigDecimal> days(
            int people, @Nullable AuditComplexity complexity, AuditTimeTableMode mode) {
        if (people > last()) {
            return Optional.empty();
        }
        var column =
                Objects.requireNonNull(
                        days.get(
                                hasComplexities()
                                        ? Optional.ofNullable(complexity)
                                        : Optional.<AuditComplexity>empty()));
        var band = 0;
        while (upTo.get(band) < people) {
            band++;
        }
        var value = column.get(band);
        return Optional.of(
                switch (mode) {
                    case STEP -> value;
                    case LINEAR ->
                            band == 0
                                    ? value
                                    : between(
                                            upTo.get(band - 1),
                                            column.get(band - 1),
                                            upTo.get(band),
                                            value,
                                            people);
                });
    }

    private static BigDecimal between(
            int from, BigDecimal low, int until, BigDecimal high, int people) {
        return high.subtract(low)
                .multiply(BigDecimal.valueOf((long) people - from))
                .divide(BigDecimal.valueOf((long) until - from), MathContext.DECIMAL64)
                .add(low);
    }
}
