package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import dev.triennium.domain.certification.cycle.DateSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CorrectCertificateExpiryInput(
        CertificationId id,
        int expectedVersion,
        LocalDate expiresOn,
        DateSource source,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.CorrectExpiry toStep() {
        return new CycledStep.CorrectExpiry(expiresOn, source);
    }
}
