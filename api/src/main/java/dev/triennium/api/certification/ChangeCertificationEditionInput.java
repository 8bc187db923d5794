package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import dev.triennium.domain.standard.StandardId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ChangeCertificationEditionInput(
        CertificationId id,
        int expectedVersion,
        StandardId standardId,
        LocalDate decidedOn,
        @Valid CertificateVersionInput certificate,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.ChangeEdition toStep() {
        return new CycledStep.ChangeEdition(standardId, decidedOn, certificate.toPrinted());
    }
}
