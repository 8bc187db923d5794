package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CycledStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RestoreCertificationInput(
        CertificationId id,
        int expectedVersion,
        LocalDate restoredOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String overrideReason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public CycledStep.Restore toStep() {
        return new CycledStep.Restore(restoredOn, overrideReason);
    }
}
