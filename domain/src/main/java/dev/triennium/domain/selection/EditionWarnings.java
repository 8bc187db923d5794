package dev.triennium.domain.selection;

import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardStatus;
import dev.triennium.domain.standard.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to know of the editions of a standard on a day before starting to build to one.
final class EditionWarnings {

    private final LocalDate today;
    private final List<String> warnings = new ArrayList<>();

    private EditionWarnings(LocalDate today) {
        this.today = today;
    }

    /// @param others editions that one may still meet
    /// @param next the way on from the current edition; null when there is none
    static List<String> of(
            Standard current, List<Standard> others, @Nullable Transition next, LocalDate today) {
        var warnings = new EditionWarnings(today);
        warnings.withdrawn(current);
        others.forEach(warnings::withdrawn);
        warnings.running(current, others);
        warnings.next(next);
        return warnings.warnings;
    }

    private void withdrawn(Standard standard) {
        var publication = standard.publication();
        if (publication.status() != StandardStatus.WITHDRAWN_IN_TRANSITION) {
            return;
        }
        var on = publication.withdrawnOn();
        var text = new StringBuilder(designation(standard)).append(" was withdrawn");
        if (on != null) {
            text.append(" on ").append(on);
        }
        var dates = standard.transition();
        if (dates != null) {
            lastDays(dates, text);
        }
        warnings.add(text.append('.').toString());
    }

    private void lastDays(Standard.TransitionDates dates, StringBuilder text) {
        var end = end(dates);
        if (end != null) {
            text.append(
                            end.isBefore(today)
                                    ? "; the time for certificates to move on ended on "
                                    : "; certificates to it must have moved on by ")
                    .append(day(dates, end));
        }
        var last = dates.lastCertificateOn();
        if (last != null) {
            text.append("; no new certificates to it are granted after ").append(day(dates, last));
        }
    }

    private void running(Standard current, List<Standard> others) {
        var dates = current.transition();
        // The dates of a withdrawn edition are those of the way on from it.
        if (dates == null || current.publication().status() != StandardStatus.CURRENT) {
            return;
        }
        var older = older(current, others);
        var way = "The transition from " + older + " to " + designation(current);
        var end = end(dates);
        if (end == null) {
            warnings.add(way + ": when it ends is not known yet.");
        } else if (!end.isBefore(today)) {
            warnings.add(
                    way + " is running: it ends on " + day(dates, end) + ends(dates, end) + ".");
            bodies(current, dates);
        }
    }

    private void bodies(Standard current, Standard.TransitionDates dates) {
        var ready = dates.bodiesReadyOn();
        if (ready != null && ready.isAfter(today)) {
            warnings.add(
                    "Certification bodies have until %s to be accredited for %s."
                            .formatted(day(dates, ready), designation(current)));
        }
        var only = dates.onlyThisEditionFrom();
        if (only != null && only.isAfter(today)) {
            warnings.add(
                    "From %s on new certificates are to %s only."
                            .formatted(day(dates, only), designation(current)));
        }
    }

    /// Sources differ: whoever warns takes the earlier day.
    private static @Nullable LocalDate end(Standard.TransitionDates dates) {
        return Stream.of(dates.endsOn(), dates.endsElsewhereOn())
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// Whoever plans by a day from a second-hand source has to see that.
    private static String day(Standard.TransitionDates dates, LocalDate day) {
        return dates.isUnverified() ? day + " (unverified)" : day.toString();
    }

    private static String ends(Standard.TransitionDates dates, LocalDate end) {
        var other = dates.endsOn();
        return other == null || other.equals(end)
                ? ""
                : ", or on " + day(dates, other) + " as others say";
    }

    private void next(@Nullable Transition next) {
        if (next != null && next.publishedOn() == null) {
            warnings.add(
                    "A next edition is being prepared, "
                            + next.to().designation()
                            + ": "
                            + String.join("; ", next.headline())
                            + ".");
        }
    }

    private static String older(Standard current, List<Standard> others) {
        var predecessor = current.publication().predecessor();
        return others.stream()
                .filter(other -> other.id().equals(predecessor))
                .map(EditionWarnings::designation)
                .findFirst()
                .or(() -> Optional.ofNullable(current.publication().supersedes()))
                .orElse("the edition before");
    }

    private static String designation(Standard standard) {
        return standard.edition().designation();
    }
}
