package dev.triennium.api.quotation;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationOffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RecordQuotationInput(
        QuotationId id,
        int expectedVersion,
        LocalDate receivedOn,
        @Nullable BigDecimal stage1Days,
        @Nullable BigDecimal stage2Days,
        @Nullable BigDecimal surveillance1Days,
        @Nullable BigDecimal surveillance2Days,
        @Nullable BigDecimal recertificationDays,
        @PlainText(max = 3) String currency,
        @Nullable BigDecimal dayRate,
        @Nullable BigDecimal applicationFee,
        @Nullable BigDecimal certificateFee,
        @Nullable BigDecimal accreditationFee,
        @Nullable BigDecimal travel,
        @Nullable LocalDate validUntil,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String note) {

    QuotationOffer toOffer() {
        return new QuotationOffer(
                receivedOn,
                new QuotationOffer.Days(
                        stage1Days,
                        stage2Days,
                        surveillance1Days,
                        surveillance2Days,
                        recertificationDays),
                currency,
                dayRate,
                new QuotationOffer.Fees(applicationFee, certificateFee, accreditationFee, travel),
                validUntil,
                note);
    }
}
