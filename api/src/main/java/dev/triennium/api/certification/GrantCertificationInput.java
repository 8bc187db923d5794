package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record GrantCertificationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate decidedOn,
        @PlainText(max = 200) String decisionMaker,
        @Valid CertificateInput certificate,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.Grant toStep() {
        return new PreparingStep.Grant(
                new Decision(decidedOn, decisionMaker, certificate.toPrinted(), null));
    }
}
