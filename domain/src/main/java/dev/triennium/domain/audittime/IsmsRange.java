package dev.triennium.domain.audittime;

import dev.triennium.domain.audittime.AuditTimeEstimate.Range;
import dev.triennium.domain.audittime.AuditTimeRequest.IsmsFactors;
import dev.triennium.domain.error.ValidationException;
import java.math.BigDecimal;

/// How far the days of an information security audit may go from the table's, by how complex the
/// business and its technology are (ISO/IEC 27006-1:2024, an informative annex).
final class IsmsRange {

    private IsmsRange() {}

    private record Percents(int from, int to) {}

    /// @throws ValidationException when a complexity is limited, which this scheme does not know
    static Range of(IsmsFactors factors, BigDecimal base, String where) {
        var percents =
                switch (factors.business()) {
                    case HIGH ->
                            of(
                                    factors,
                                    where,
                                    new Percents(5, 20),
                                    new Percents(10, 50),
                                    new Percents(20, 100));
                    case MEDIUM ->
                            of(
                                    factors,
                                    where,
                                    new Percents(-10, -5),
                                    new Percents(0, 0),
                                    new Percents(10, 50));
                    case LOW ->
                            of(
                                    factors,
                                    where,
                                    new Percents(-30, -10),
                                    new Percents(-10, -5),
                                    new Percents(5, 20));
                    case LIMITED -> throw unknown(where + ".business");
                };
        return new Range(changed(base, percents.from()), changed(base, percents.to()));
    }

    private static Percents of(
            IsmsFactors factors, String where, Percents low, Percents medium, Percents high) {
        return switch (factors.technology()) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case LIMITED -> throw unknown(where + ".technology");
        };
    }

    private static ValidationException unknown(String field) {
        return new ValidationException(field, "It is high, medium or low here.");
    }

    private static BigDecimal changed(BigDecimal base, int percent) {
        return base.multiply(BigDecimal.valueOf(100L + percent))
                .movePointLeft(2)
                .stripTrailingZeros();
    }
}
