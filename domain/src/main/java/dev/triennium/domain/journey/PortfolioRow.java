package dev.triennium.domain.journey;

import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.reminder.HardDeadlines.Dated;
import dev.triennium.domain.reminder.Urgency;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of a portfolio: a certification that runs, a standard that an organisation is on its
/// way to without one, or an organisation that has no standard in view yet.
///
/// @param certification null: there is none that runs
/// @param journey the way of this certification alone
/// @param dates the hard ones that are open, the earliest first
/// @param today in the organisation's time zone
public record PortfolioRow(
        PortfolioRowId id,
        TenantId tenant,
        @Nullable CertificationStanding certification,
        Journey journey,
        List<Dated> dates,
        LocalDate today) {

    /// How many days before its last one something that can cost the certificate is a risk.
    static final int RISK_DAYS = 30;

    public PortfolioRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(journey);
        Objects.requireNonNull(today);
        dates = List.copyOf(dates);
    }

    public @Nullable StandardId standard() {
        return journey.standard();
    }

    public ProcessStep step() {
        return journey.current();
    }

    public @Nullable CertificationState state() {
        return certification == null ? null : certification.head().state();
    }

    public @Nullable Dated nextHardDate() {
        return dates.isEmpty() ? null : dates.getFirst();
    }

    public int openMajors() {
        return certification == null ? 0 : certification.openMajors();
    }

    public @Nullable Turn turn() {
        return journey.next().map(missing -> missing.kind().turn()).orElse(null);
    }

    /// Whether the certificate, or the way to it, is in danger: it is suspended, has expired or
    /// needs another stage 2, or something that can cost it is late or soon due.
    public boolean isAtRisk() {
        return isInDanger(state())
                || dates.stream()
                        .anyMatch(
                                one ->
                                        one.kind().urgency() == Urgency.LEGAL_STATUS
                                                && daysUntil(one) <= RISK_DAYS);
    }

    private static boolean isInDanger(@Nullable CertificationState state) {
        return switch (state) {
            case null -> false;
            case SUSPENDED, EXPIRED_RESTORABLE, STAGE2_REPEAT_REQUIRED -> true;
            case APPLIED,
                    CONTRACTED,
                    STAGE1_PLANNED,
                    STAGE1_DONE,
                    STAGE2_PLANNED,
                    STAGE2_DONE,
                    NC_RESOLUTION,
                    DECISION_PENDING,
                    CERTIFIED,
                    RECERT_IN_PROGRESS,
                    TRANSFER_IN_REVIEW,
                    REFUSED,
                    CANCELLED,
                    EXPIRED,
                    WITHDRAWN,
                    TRANSFERRED_OUT ->
                    false;
        };
    }

    /// Whether its next hard date is at most so many days away, or late.
    boolean isDueWithin(int days) {
        var next = nextHardDate();
        return next != null && daysUntil(next) <= days;
    }

    private long daysUntil(Dated one) {
        return ChronoUnit.DAYS.between(today, one.dueOn());
    }
}
