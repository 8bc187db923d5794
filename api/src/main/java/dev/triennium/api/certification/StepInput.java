package dev.triennium.api.certification;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationStep;
import dev.triennium.domain.certification.Move;
import org.jspecify.annotations.Nullable;

/// What the inputs of all steps have in common.
interface StepInput {

    CertificationId id();

    int expectedVersion();

    @Nullable String evidence();

    default Move move() {
        return new Move(id(), expectedVersion(), evidence());
    }

    CertificationStep<?> toStep();
}
