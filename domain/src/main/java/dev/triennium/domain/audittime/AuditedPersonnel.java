package dev.triennium.domain.audittime;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The people whom an audit counts.
///
/// @param fullTime on all shifts, in scope
/// @param contractors who work under the organisation's control, and those who are there for a
///     season
/// @param similarWork the people of each group that does the same simple work; all of them are
///     counted above too
public record AuditedPersonnel(
        long fullTime, List<PartTime> partTime, long contractors, List<Integer> similarWork) {

    /// People who work less.
    ///
    /// @param hours of each of them
    /// @param fullTimeHours that somebody at full time works in the same time
    public record PartTime(int count, BigDecimal hours, BigDecimal fullTimeHours) {

        public PartTime {
            Objects.requireNonNull(hours);
            Objects.requireNonNull(fullTimeHours);
        }

        BigDecimal effective() {
            return hours.multiply(BigDecimal.valueOf(count))
                    .divide(fullTimeHours, MathContext.DECIMAL64);
        }
    }

    public AuditedPersonnel {
        partTime = List.copyOf(partTime);
        similarWork = List.copyOf(similarWork);
    }

    /// So many effective people, who are counted already.
    public static AuditedPersonnel counted(BigDecimal effective) {
        return new AuditedPersonnel(
                effective.setScale(0, RoundingMode.CEILING).longValueExact(),
                List.of(),
                0,
                List.of());
    }

    /// A part of somebody counts as somebody.
    ///
    /// @param reduces whether similar work counts less by the rules of the standard
    /// @param where the path of the personnel in the input
    /// @throws ValidationException when somebody works longer than full time, when groups of
    ///     similar work have more people than there are, or when nobody is left
    int effective(boolean reduces, String where) {
        var violations = new ArrayList<Violation>();
        for (var place = 0; place < partTime.size(); place++) {
            var one = partTime.get(place);
            if (one.hours().compareTo(one.fullTimeHours()) > 0) {
                violations.add(
                        Violation.of(
                                where + ".partTime." + place + ".hours",
                                "Nobody at part time works longer than at full time."));
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        var all = all();
        if (similar() > all.longValue()) {
            throw new ValidationException(
                    where + ".repetitiveGroups",
                    "Groups of similar work have no more people than the organisation.");
        }
        var number = (reduces ? all.subtract(BigDecimal.valueOf(reduction())) : all);
        var rounded = number.setScale(0, RoundingMode.CEILING);
        if (rounded.signum() <= 0) {
            throw new ValidationException(where, "At least one person is audited.");
        }
        return rounded.intValueExact();
    }

    BigDecimal all() {
        return partTime.stream()
                .map(PartTime::effective)
                .reduce(BigDecimal.valueOf(fullTime + contractors), BigDecimal::add);
    }

    private long similar() {
        return similarWork.stream().mapToLong(Integer::longValue).sum();
    }

    /// How many people fewer count because of similar work.
    long reduction() {
        return similarWork.stream().mapToLong(one -> one - rootOf(one)).sum();
    }

    private static long rootOf(int people) {
        return BigDecimal.valueOf(people)
                .sqrt(MathContext.DECIMAL64)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
