package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.ChangeAssessment;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeAssessmentInput(
        AssessmentId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<LocalDate> dueOn) {

    ChangeAssessment applyTo(ChangeAssessment current) {
        return new ChangeAssessment(
                Patch.required(name, "name", current.name()),
                Patch.optional(dueOn, current.dueOn()));
    }
}
