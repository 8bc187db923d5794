package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationStep;
import dev.triennium.domain.certification.Move;
import org.jspecify.annotations.Nullable;

/// What the inputs of all steps have in common.
interface StepInput {

    GlobalId id();

    int expectedVersion();

    @Nullable String evidence();

    default Move move() {
        return new Move(
                id().as(CertificationView.TYPE, CertificationId::new),
                expectedVersion(),
                evidence());
    }

    CertificationStep<?> toStep();
}
