package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.PrintedCertificate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CertificateVersionInput(
        @PlainText(max = 200) String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String scope) {

    PrintedCertificate toPrinted() {
        return new PrintedCertificate(number, issuedOn, effectiveOn, null, scope);
    }
}
