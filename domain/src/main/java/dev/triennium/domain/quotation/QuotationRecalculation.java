package dev.triennium.domain.quotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What becomes of days and quotations when stage 1 finds the management system less integrated, or
/// more, than the request said.
///
/// @param quoted each quotation as it would be
public record QuotationRecalculation(
        int assumedLevelPercent,
        int foundLevelPercent,
        QuotationDays assumed,
        QuotationDays found,
        List<Quoted> quoted) {

    /// @param addedCost in the currency of the quotation; null while days or rate are not said
    public record Quoted(
            QuotationId quotation,
            QuotationComparison before,
            QuotationComparison after,
            @Nullable BigDecimal addedCost) {}

    public QuotationRecalculation {
        Objects.requireNonNull(assumed);
        Objects.requireNonNull(found);
        quoted = List.copyOf(quoted);
    }

    static QuotationRecalculation of(
            int assumedLevel,
            int foundLevel,
            QuotationDays assumed,
            QuotationDays found,
            List<Quotation> quotations) {
        return new QuotationRecalculation(
                assumedLevel,
                foundLevel,
                assumed,
                found,
                quotations.stream()
                        .filter(one -> one.offer() != null)
                        .map(
                                one ->
                                        quoted(
                                                one.id(),
                                                Objects.requireNonNull(one.offer()),
                                                assumed,
                                                found))
                        .toList());
    }

    public BigDecimal addedInitialDays() {
        return found.initial().subtract(assumed.initial());
    }

    public BigDecimal addedSurveillanceDays() {
        return found.surveillance().subtract(assumed.surveillance());
    }

    public BigDecimal addedRecertificationDays() {
        return found.recertification().subtract(assumed.recertification());
    }

    private static Quoted quoted(
            QuotationId id, QuotationOffer offer, QuotationDays assumed, QuotationDays found) {
        var initial = found.initial().subtract(assumed.initial());
        var surveillance = found.surveillance().subtract(assumed.surveillance());
        var recertification = found.recertification().subtract(assumed.recertification());
        var days = offer.days();
        var changed =
                new QuotationOffer(
                        offer.receivedOn(),
                        new QuotationOffer.Days(
                                days.stage1(),
                                plus(days.stage2(), initial),
                                plus(days.surveillance1(), surveillance),
                                plus(days.surveillance2(), surveillance),
                                plus(days.recertification(), recertification)),
                        offer.currency(),
                        offer.dayRate(),
                        offer.fees(),
                        offer.validUntil(),
                        offer.note());
        var before = QuotationComparison.of(offer, assumed);
        var after = QuotationComparison.of(changed, found);
        return new Quoted(
                id,
                before,
                after,
                offer.dayRate() == null || days.initial() == null
                        ? null
                        : after.known().subtract(before.known()));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal days, BigDecimal added) {
        return days == null ? null : days.add(added);
    }
}
