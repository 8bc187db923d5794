package dev.triennium.api.quotation;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.quotation.AddQuotationRecipient;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationRequestId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddQuotationRecipientInput(
        QuotationRequestId requestId,
        @Nullable UUID idempotencyKey,
        CertificationBodyId certificationBodyId,
        @PlainText(max = 200) String recipientName,
        @PlainText(max = EmailAddresses.MAX_LENGTH) String recipientEmail,
        String recipientLocale) {

    AddQuotationRecipient toCommand() {
        return new AddQuotationRecipient(
                requestId,
                certificationBodyId,
                new Quotation.Recipient(
                        recipientName,
                        QuotationAddresses.checked(recipientEmail, "recipientEmail"),
                        LanguageTags.parse(recipientLocale)
                                .orElseThrow(
                                        () ->
                                                new ValidationException(
                                                        "recipientLocale",
                                                        LanguageTags.EXPECTED))));
    }
}
