package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DecideRecertificationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate decidedOn,
        @PlainText(max = 200) String decisionMaker,
        @Valid CertificateInput certificate,
        @Nullable RecertExpiryPolicy expiryPolicy,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.DecideRecertification toStep() {
        return new CycledStep.DecideRecertification(
                new Decision(decidedOn, decisionMaker, certificate.toPrinted(), expiryPolicy),
                overrideReason);
    }
}
