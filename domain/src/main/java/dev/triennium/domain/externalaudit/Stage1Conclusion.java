package dev.triennium.domain.externalaudit;

import dev.triennium.domain.certification.FindingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stage 1 came to.
///
/// @param conditions what the certification body asks for before stage 2; null: nothing but the
///     areas of concern
public record Stage1Conclusion(
        Stage1Outcome outcome,
        LocalDate concludedOn,
        @Nullable String conditions,
        List<ConcernClosing> concerns) {

    public static final int MAX_CONCERNS = 100;

    public Stage1Conclusion {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(concludedOn);
        concerns = List.copyOf(concerns);
    }

    /// By when an area of concern is closed.
    ///
    /// @param closed null: not yet
    public record ConcernClosing(FindingId finding, LocalDate closeBy, @Nullable Closed closed) {

        public ConcernClosing {
            Objects.requireNonNull(finding);
            Objects.requireNonNull(closeBy);
        }

        public boolean isOpen() {
            return closed == null;
        }
    }

    /// @param how what was done about it
    public record Closed(LocalDate on, String how) {

        public Closed {
            Objects.requireNonNull(on);
            Objects.requireNonNull(how);
        }
    }

    public long openConcerns() {
        return concerns.stream().filter(ConcernClosing::isOpen).count();
    }

    Stage1Conclusion closing(FindingId finding, Closed closed) {
        return new Stage1Conclusion(
                outcome,
                concludedOn,
                conditions,
                concerns.stream()
                        .map(
                                one ->
                                        one.finding().equals(finding)
                                                ? new ConcernClosing(finding, one.closeBy(), closed)
                                                : one)
                        .toList());
    }

    /// The same areas of concern, as far as they were closed before.
    Stage1Conclusion keepingClosed(@Nullable Stage1Conclusion before) {
        var kept = this;
        if (before != null) {
            for (var one : before.concerns()) {
                var closed = one.closed();
                if (closed != null) {
                    kept = kept.closing(one.finding(), closed);
                }
            }
        }
        return kept;
    }
}
