package dev.triennium.domain.certification.cycle;

import static dev.triennium.domain.certification.cycle.CivilMonths.lastDayOfYear;

import dev.triennium.domain.certificationbody.RecertYearBasis;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The check that every calendar year of a cycle has its audit. Accreditation bodies read the rule
/// differently around recertification: treat the outcome as a warning until the body confirms it.
public final class CalendarYears {

    private final int decisionYear;
    private final Set<Integer> covered;

    private CalendarYears(int decisionYear, Set<Integer> covered) {
        this.decisionYear = decisionYear;
        this.covered = covered;
    }

    /// A recertification, finished or not.
    public record Recertification(@Nullable LocalDate auditedOn, @Nullable LocalDate decidedOn) {}

    /// What is known about one year.
    public record Year(int year, Coverage coverage) {

        /// The last day for an audit in this year.
        public LocalDate lastDay() {
            return lastDayOfYear(year);
        }
    }

    public enum Coverage {
        COVERED,
        DUE,
        MISSED
    }

    /// @param decidedOn the decision that began the cycle; its own year is satisfied
    /// @param audits last days of surveillance and special audits
    public static CalendarYears of(
            LocalDate decidedOn,
            Collection<LocalDate> audits,
            Collection<Recertification> recertifications,
            RecertYearBasis basis) {
        var covered = new HashSet<Integer>();
        audits.forEach(day -> covered.add(day.getYear()));
        for (var recertification : recertifications) {
            var auditedOn = recertification.auditedOn();
            if (auditedOn != null && basis != RecertYearBasis.DECISION) {
                covered.add(auditedOn.getYear());
            }
            var decision = recertification.decidedOn();
            if (decision != null && basis != RecertYearBasis.AUDIT) {
                covered.add(decision.getYear());
            }
        }
        return new CalendarYears(decidedOn.getYear(), covered);
    }

    public int firstUncovered() {
        var year = decisionYear + 1;
        while (covered.contains(year)) {
            year++;
        }
        return year;
    }

    /// The years after the decision's own, up to the one of the given day.
    public List<Year> through(LocalDate today) {
        return IntStream.rangeClosed(decisionYear + 1, today.getYear())
                .mapToObj(year -> new Year(year, coverage(year, today)))
                .toList();
    }

    private Coverage coverage(int year, LocalDate today) {
        if (covered.contains(year)) {
            return Coverage.COVERED;
        }
        return today.getYear() > year ? Coverage.MISSED : Coverage.DUE;
    }
}
