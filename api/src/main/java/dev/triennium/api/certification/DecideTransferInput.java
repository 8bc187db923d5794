package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DecideTransferInput(
        CertificationId id,
        int expectedVersion,
        LocalDate decidedOn,
        @PlainText(max = 200) String decisionMaker,
        @Valid CertificateVersionInput certificate,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.DecideTransfer toStep() {
        return new CycledStep.DecideTransfer(
                new Decision(decidedOn, decisionMaker, certificate.toPrinted(), null));
    }
}
