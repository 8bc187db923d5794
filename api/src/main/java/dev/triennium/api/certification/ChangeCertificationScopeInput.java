package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ChangeCertificationScopeInput(
        CertificationId id,
        int expectedVersion,
        boolean isReduction,
        LocalDate decidedOn,
        @Valid CertificateVersionInput certificate,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.ChangeScope toStep() {
        return new CycledStep.ChangeScope(isReduction, decidedOn, certificate.toPrinted());
    }
}
