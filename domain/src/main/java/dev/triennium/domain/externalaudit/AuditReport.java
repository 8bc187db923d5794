package dev.triennium.domain.externalaudit;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The certification body's report as it came in, held against what it has to say.
///
/// @param notApplicable what this audit has nothing of
/// @param reference by which the body knows it; null: it names none
public record AuditReport(
        LocalDate receivedOn,
        @Nullable String reference,
        List<ReportPoint> present,
        List<ReportPoint> notApplicable,
        Terms terms,
        @Nullable String note) {

    /// The names are public API.
    public enum Presence {
        PRESENT,
        ABSENT,
        NOT_APPLICABLE
    }

    /// The days that the body gives, by its rules or the contract, from the day on which the report
    /// came in. What it does not say is null: there is no rule for all bodies.
    ///
    /// @param source where that stands, in words; null: none of it is known
    public record Terms(
            @Nullable Integer factsDays,
            @Nullable Integer complaintDays,
            @Nullable Integer appealDays,
            @Nullable String source) {

        public Terms {
            if (source == null
                    && (factsDays != null || complaintDays != null || appealDays != null)) {
                throw new ValidationException(
                        "termsSource", "Say where the certification body gives these days.");
            }
        }
    }

    public AuditReport {
        Objects.requireNonNull(receivedOn);
        Objects.requireNonNull(terms);
        present = copy(present);
        notApplicable = copy(notApplicable);
    }

    /// @throws ValidationException when the report says what the audit has nothing of
    void requireApart() {
        if (present.stream().anyMatch(notApplicable::contains)) {
            throw new ValidationException(
                    "notApplicable",
                    "A point that the report has is not one that it need not have.");
        }
    }

    /// Each once, in their order.
    private static List<ReportPoint> copy(List<ReportPoint> points) {
        return points.stream().distinct().sorted().toList();
    }

    public Presence presence(ReportPoint point) {
        if (present.contains(point)) {
            return Presence.PRESENT;
        }
        return notApplicable.contains(point) ? Presence.NOT_APPLICABLE : Presence.ABSENT;
    }

    /// What the body is asked for.
    public List<ReportPoint> absent() {
        return Arrays.stream(ReportPoint.values())
                .filter(point -> presence(point) == Presence.ABSENT)
                .toList();
    }

    /// Null: the body does not say.
    public @Nullable LocalDate factsUntil() {
        return until(terms.factsDays());
    }

    /// Null: the body does not say.
    public @Nullable LocalDate complaintUntil() {
        return until(terms.complaintDays());
    }

    /// Null: the body does not say.
    public @Nullable LocalDate appealUntil() {
        return until(terms.appealDays());
    }

    private @Nullable LocalDate until(@Nullable Integer days) {
        return days == null ? null : receivedOn.plusDays(days);
    }
}
