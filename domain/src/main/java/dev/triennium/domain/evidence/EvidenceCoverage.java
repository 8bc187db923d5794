package dev.triennium.domain.evidence;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Whether evidence speaks of a whole audit window: of each of its days, by one of its revisions. A
/// revision that came later does not make up for days of which none speaks ([EvidenceRule#COVERS]).
///
/// @param gaps the days of which it does not speak, in their order; none: it covers the window
public record EvidenceCoverage(List<Days> gaps) {

    /// From one day to another, both of them too.
    public record Days(LocalDate from, LocalDate until) {
        public Days {
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
        }
    }

    public EvidenceCoverage {
        gaps = List.copyOf(gaps);
    }

    public boolean isWhole() {
        return gaps.isEmpty();
    }

    /// @param validities of all revisions, in any order
    /// @throws ValidationException when the window ends before it begins
    public static EvidenceCoverage of(
            Collection<Validity> validities, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new ValidationException("until", "The last day must not lie before the first.");
        }
        var gaps = new ArrayList<Days>();
        var open = from;
        for (var one : validities.stream().sorted(Comparator.comparing(Validity::from)).toList()) {
            if (open.isAfter(until)) {
                break;
            }
            if (one.isOver(open)) {
                continue;
            }
            if (one.from().isAfter(until)) {
                break;
            }
            if (one.from().isAfter(open)) {
                gaps.add(new Days(open, one.from().minusDays(1)));
            }
            open = one.until() == null ? until.plusDays(1) : one.until().plusDays(1);
        }
        if (!open.isAfter(until)) {
            gaps.add(new Days(open, until));
        }
        return new EvidenceCoverage(gaps);
    }
}
