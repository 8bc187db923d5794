package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
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
    private final List<Message> warnings = new ArrayList<>();

    private EditionWarnings(LocalDate today) {
        this.today = today;
    }

    /// @param others editions that one may still meet
    /// @param next the way on from the current edition; null when there is none
    static List<Message> of(
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
        var dates = standard.transition();
        warnings.add(
                Message.of(
                        "{0} was withdrawn{1}{2}{3}.",
                        designation(standard),
                        on == null ? "" : Message.part(" on {0}", on),
                        dates == null ? "" : moved(dates),
                        dates == null ? "" : last(dates)));
    }

    private Object moved(Standard.TransitionDates dates) {
        var end = end(dates);
        return end == null
                ? ""
                : Message.part(
                        end.isBefore(today)
                                ? "; the time for certificates to move on ended on {0}"
                                : "; certificates to it must have moved on by {0}",
                        day(dates, end));
    }

    private static Object last(Standard.TransitionDates dates) {
        var last = dates.lastCertificateOn();
        return last == null
                ? ""
                : Message.part(
                        "; no new certificates to it are granted after {0}", day(dates, last));
    }

    private void running(Standard current, List<Standard> others) {
        var dates = current.transition();
        // The dates of a withdrawn edition are those of the way on from it.
        if (dates == null || current.publication().status() != StandardStatus.CURRENT) {
            return;
        }
        var older = older(current, others);
        var end = end(dates);
        if (end == null) {
            warnings.add(
                    Message.of(
                            "The transition from {0} to {1}: when it ends is not known yet.",
                            older, designation(current)));
        } else if (!end.isBefore(today)) {
            warnings.add(
                    Message.of(
                            "The transition from {0} to {1} is running: it ends on {2}{3}.",
                            older, designation(current), day(dates, end), ends(dates, end)));
            bodies(current, dates);
        }
    }

    private void bodies(Standard current, Standard.TransitionDates dates) {
        var ready = dates.bodiesReadyOn();
        if (ready != null && ready.isAfter(today)) {
            warnings.add(
                    Message.of(
                            "Certification bodies have until {0} to be accredited for {1}.",
                            day(dates, ready), designation(current)));
        }
        var only = dates.onlyThisEditionFrom();
        if (only != null && only.isAfter(today)) {
            warnings.add(
                    Message.of(
                            "From {0} on new certificates are to {1} only.",
                            day(dates, only), designation(current)));
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
    private static Object day(Standard.TransitionDates dates, LocalDate day) {
        return dates.isUnverified() ? Message.part("{0} (unverified)", day) : day;
    }

    private static Object ends(Standard.TransitionDates dates, LocalDate end) {
        var other = dates.endsOn();
        return other == null || other.equals(end)
                ? ""
                : Message.part(", or on {0} as others say", day(dates, other));
    }

    private void next(@Nullable Transition next) {
        if (next != null && next.publishedOn() == null) {
            warnings.add(
                    Message.of(
                            "A next edition is being prepared, {0}: {1}.",
                            next.to().designation(), headline(next)));
        }
    }

    private static Message headline(Transition next) {
        return next.headline().stream()
                .map(Message::given)
                .reduce((one, other) -> Message.part("{0}; {1}", one, other))
                .orElse(Message.given(""));
    }

    private static Object older(Standard current, List<Standard> others) {
        var predecessor = current.publication().predecessor();
        return others.stream()
                .filter(other -> other.id().equals(predecessor))
                .<Object>map(EditionWarnings::designation)
                .findFirst()
                .or(() -> Optional.ofNullable(current.publication().supersedes()))
                .orElseGet(() -> Message.part("the edition before"));
    }

    private static String designation(Standard standard) {
        return standard.edition().designation();
    }
}
