package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.PreparingStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DeclineCertificationApplicationInput(
        GlobalId id,
        int expectedVersion,
        LocalDate declinedOn,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {

    @Override
    public PreparingStep.DeclineApplication toStep() {
        return new PreparingStep.DeclineApplication(declinedOn, reason);
    }
}
