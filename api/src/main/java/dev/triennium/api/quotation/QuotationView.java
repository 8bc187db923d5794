package dev.triennium.api.quotation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.Quotation.State;
import dev.triennium.domain.quotation.QuotationComparison;
import dev.triennium.domain.quotation.QuotationOffer;
import dev.triennium.domain.quotation.QuotationState;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Quotation`.
///
/// @param quotation no field of the SDL: what other fields are made from
record QuotationView(
        TenantScope scope,
        Quotation quotation,
        GlobalId id,
        int version,
        String recipientName,
        String recipientEmail,
        String recipientLocale,
        QuotationState state,
        @Nullable LocalDate answeredOn,
        @Nullable String declinedWhy,
        @Nullable OfferView offer)
        implements ScopedView {

    static final String TYPE = "Quotation";

    private record Answer(
            @Nullable LocalDate on, @Nullable String reason, @Nullable OfferView offer) {}

    static QuotationView of(TenantScope scope, Quotation quotation) {
        var answer =
                switch (quotation.state()) {
                    case State.Invited _ -> new Answer(null, null, null);
                    case State.Quoted(var offer) ->
                            new Answer(offer.receivedOn(), null, OfferView.of(offer));
                    case State.Declined(var on, var reason) -> new Answer(on, reason, null);
                };
        var recipient = quotation.recipient();
        return new QuotationView(
                scope,
                quotation,
                GlobalId.of(TYPE, scope.tenant(), quotation.id().value()),
                quotation.version(),
                recipient.name(),
                recipient.address(),
                recipient.locale().toLanguageTag(),
                quotation.stateName(),
                answer.on(),
                answer.reason(),
                answer.offer());
    }

    /// The GraphQL type `QuotationOffer`.
    record OfferView(
            LocalDate receivedOn,
            @Nullable BigDecimal stage1Days,
            @Nullable BigDecimal stage2Days,
            @Nullable BigDecimal surveillance1Days,
            @Nullable BigDecimal surveillance2Days,
            @Nullable BigDecimal recertificationDays,
            String currency,
            @Nullable BigDecimal dayRate,
            @Nullable BigDecimal applicationFee,
            @Nullable BigDecimal certificateFee,
            @Nullable BigDecimal accreditationFee,
            @Nullable BigDecimal travel,
            @Nullable LocalDate validUntil,
            @Nullable String note) {

        static OfferView of(QuotationOffer offer) {
            var days = offer.days();
            var fees = offer.fees();
            return new OfferView(
                    offer.receivedOn(),
                    days.stage1(),
                    days.stage2(),
                    days.surveillance1(),
                    days.surveillance2(),
                    days.recertification(),
                    offer.currency(),
                    offer.dayRate(),
                    fees.application(),
                    fees.certificate(),
                    fees.accreditation(),
                    fees.travel(),
                    offer.validUntil(),
                    offer.note());
        }
    }

    /// The GraphQL type `QuotationComparison`.
    record ComparisonView(
            @Nullable BigDecimal differenceDays,
            List<QuotationComparison.Undershoot> undershoots,
            List<QuotationComparison.Line> lines,
            List<QuotationComparison.Cost> missing,
            boolean isComplete,
            BigDecimal known,
            String currency) {

        ComparisonView {
            undershoots = List.copyOf(undershoots);
            lines = List.copyOf(lines);
            missing = List.copyOf(missing);
        }

        static ComparisonView of(QuotationComparison one) {
            return new ComparisonView(
                    one.differenceDays(),
                    one.undershoots(),
                    one.lines(),
                    one.missing(),
                    one.isComplete(),
                    one.known(),
                    one.offer().currency());
        }
    }
}
