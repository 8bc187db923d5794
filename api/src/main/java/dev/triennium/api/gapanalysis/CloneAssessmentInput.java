package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.CloneAssessment;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CloneAssessmentInput(
        AssessmentId id,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @Nullable LocalDate dueOn,
        CloneAssessment.Answers answers,
        @Nullable List<StandardId> standardIds) {

    CloneAssessment toCommand() {
        return new CloneAssessment(id, name, dueOn, answers, standardIds);
    }
}
