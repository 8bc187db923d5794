package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeQualificationInput(
        QualificationId id,
        int expectedVersion,
        ArgumentValue<LocalDate> acquiredOn,
        ArgumentValue<LocalDate> validUntil,
        ArgumentValue<@PlainText(max = 2_000, isMultiline = true) String> note) {

    Qualification.Content applyTo(Qualification.Content current) {
        return new Qualification.Content(
                Patch.required(acquiredOn, "acquiredOn", current.acquiredOn()),
                Patch.optional(validUntil, current.validUntil()),
                Patch.optional(note, current.note()));
    }
}
