package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.CycledStep;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ChangeCertificationEditionInput(
        GlobalId id,
        int expectedVersion,
        GlobalId standardId,
        LocalDate decidedOn,
        @Valid CertificateVersionInput certificate,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.ChangeEdition toStep() {
        return new CycledStep.ChangeEdition(
                StandardIds.toDomain(standardId), decidedOn, certificate.toPrinted());
    }
}
