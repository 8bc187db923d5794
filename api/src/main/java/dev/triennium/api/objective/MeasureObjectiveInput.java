package dev.triennium.api.objective;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.ObjectiveId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record MeasureObjectiveInput(
        ObjectiveId id,
        int expectedVersion,
        LocalDate measuredOn,
        double value,
        @PlainText(max = Measured.MAX_NOTE, isMultiline = true) @Nullable String note,
        @Nullable LocalDate measureOn) {

    Measured toMeasured() {
        return new Measured(measuredOn, Measured.value("value", value), note);
    }
}
