package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.BodyDeclaration;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RequestTransferInput(
        CertificationId id,
        int expectedVersion,
        CertificationBodyId certificationBodyId,
        LocalDate requestedOn,
        boolean accreditationConfirmed,
        boolean independenceConfirmed,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.RequestTransfer toStep() {
        return new CycledStep.RequestTransfer(
                certificationBodyId,
                requestedOn,
                new BodyDeclaration(accreditationConfirmed, independenceConfirmed));
    }
}
