package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.BodyDeclaration;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AcceptCertificationApplicationInput(
        CertificationId id,
        int expectedVersion,
        @Nullable LocalDate reviewAcceptedOn,
        @Nullable LocalDate contractSignedOn,
        boolean accreditationConfirmed,
        boolean independenceConfirmed,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.AcceptApplication toStep() {
        return new PreparingStep.AcceptApplication(
                reviewAcceptedOn,
                contractSignedOn,
                new BodyDeclaration(accreditationConfirmed, independenceConfirmed));
    }
}
