package dev.triennium.domain.quotation;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.money.Currencies;
import dev.triennium.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a certification body quotes, as it says so. What it does not say is null, and no zero.
///
/// @param currency code of ISO 4217
/// @param validUntil the last day on which it can be accepted
public record QuotationOffer(
        LocalDate receivedOn,
        Days days,
        String currency,
        @Nullable BigDecimal dayRate,
        Fees fees,
        @Nullable LocalDate validUntil,
        @Nullable String note) {

    private static final BigDecimal MAX_DAYS = BigDecimal.valueOf(1_000);
    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS_OF_DAYS = 2;

    /// @param surveillance1 of the first year, and so on
    public record Days(
            @Nullable BigDecimal stage1,
            @Nullable BigDecimal stage2,
            @Nullable BigDecimal surveillance1,
            @Nullable BigDecimal surveillance2,
            @Nullable BigDecimal recertification) {

        public Days {
            stage1 = plain(stage1);
            stage2 = plain(stage2);
            surveillance1 = plain(surveillance1);
            surveillance2 = plain(surveillance2);
            recertification = plain(recertification);
        }

        /// Of stage 1 and stage 2 together; null while one is not said.
        public @Nullable BigDecimal initial() {
            return stage1 == null || stage2 == null ? null : stage1.add(stage2);
        }
    }

    /// Each for the three years together.
    public record Fees(
            @Nullable BigDecimal application,
            @Nullable BigDecimal certificate,
            @Nullable BigDecimal accreditation,
            @Nullable BigDecimal travel) {

        private Fees in(String currency) {
            return new Fees(
                    exact(application, currency),
                    exact(certificate, currency),
                    exact(accreditation, currency),
                    exact(travel, currency));
        }
    }

    public QuotationOffer {
        Objects.requireNonNull(receivedOn);
        Objects.requireNonNull(days);
        Objects.requireNonNull(currency);
        dayRate = exact(dayRate, currency);
        fees = fees.in(currency);
        if (validUntil != null && validUntil.isBefore(receivedOn)) {
            throw new ValidationException(
                    "validUntil", "A quotation is not over before it was received.");
        }
    }

    /// So that what is stored is what was given.
    private static @Nullable BigDecimal exact(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.exact(amount, currency);
    }

    /// Without zeros at the end, so that what is stored is what was given.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// @throws ValidationException when nobody pays with the currency, or a number is none that
    ///     days or amounts have
    void require() {
        if (Currencies.inUse(currency).isEmpty()) {
            throw new ValidationException(
                    "currency", "This is not the ISO 4217 code of a currency in use.");
        }
        requireDays("stage1Days", days.stage1());
        requireDays("stage2Days", days.stage2());
        requireDays("surveillance1Days", days.surveillance1());
        requireDays("surveillance2Days", days.surveillance2());
        requireDays("recertificationDays", days.recertification());
        requireAmount("dayRate", dayRate);
        requireAmount("applicationFee", fees.application());
        requireAmount("certificateFee", fees.certificate());
        requireAmount("accreditationFee", fees.accreditation());
        requireAmount("travel", fees.travel());
    }

    private static void requireDays(String field, @Nullable BigDecimal given) {
        if (given != null
                && (given.signum() < 0
                        || given.compareTo(MAX_DAYS) > 0
                        || given.scale() > DECIMALS_OF_DAYS)) {
            throw new ValidationException(
                    field, "Days are 0 to {0}, with at most two decimals.", MAX_DAYS);
        }
    }

    private void requireAmount(String field, @Nullable BigDecimal given) {
        if (given == null) {
            return;
        }
        if (given.signum() < 0 || given.compareTo(MAX_AMOUNT) > 0) {
            throw new ValidationException(field, "An amount is 0 to {0}.", MAX_AMOUNT);
        }
        var decimals = Currencies.decimals(currency);
        if (given.scale() > decimals) {
            throw new ValidationException(
                    field,
                    "An amount in {0} has {1,choice,0#no decimals|1#at most one decimal|1<at most {1}"
                            + " decimals}.",
                    currency,
                    decimals);
        }
    }
}
