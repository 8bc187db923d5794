package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CorrectionStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CorrectCertificateInput(
        CertificationId id,
        int expectedVersion,
        @PlainText(max = 200) @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CorrectionStep.CorrectCertificate toStep() {
        return new CorrectionStep.CorrectCertificate(
                number, issuedOn, effectiveOn, expiresOn, reason);
    }
}
