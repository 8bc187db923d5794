package dev.triennium.api.objective;

import dev.triennium.domain.objective.Measured;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ObjectiveMeasurement`.
record ObjectiveMeasurementView(LocalDate measuredOn, double value, @Nullable String note) {

    static @Nullable ObjectiveMeasurementView of(@Nullable Measured measured) {
        return measured == null ? null : some(measured);
    }

    static ObjectiveMeasurementView some(Measured measured) {
        return new ObjectiveMeasurementView(
                measured.on(), measured.value().doubleValue(), measured.note());
    }
}
