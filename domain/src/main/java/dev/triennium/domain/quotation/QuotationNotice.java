package dev.triennium.domain.quotation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/// What the mail to a certification body tells.
///
/// @param organisation that asks
/// @param standards it wants to be certified to, such as `ISO 9001:2026`
/// @param contact whom to answer
public record QuotationNotice(
        String organisation,
        String standards,
        String reader,
        Locale locale,
        LocalDate answerBy,
        QuotationContent.Contact contact) {

    public QuotationNotice {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(standards);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(answerBy);
        Objects.requireNonNull(contact);
    }
}
