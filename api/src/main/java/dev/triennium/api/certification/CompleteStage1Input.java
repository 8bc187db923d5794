package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PreparingStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CompleteStage1Input(
        CertificationId id,
        int expectedVersion,
        LocalDate completedOn,
        @Size(max = 100) List<@Valid AreaOfConcernInput> areasOfConcern,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.CompleteStage1 toStep() {
        return new PreparingStep.CompleteStage1(
                completedOn, areasOfConcern.stream().map(AreaOfConcernInput::toFinding).toList());
    }
}
