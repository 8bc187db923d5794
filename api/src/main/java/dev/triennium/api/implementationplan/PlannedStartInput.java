package dev.triennium.api.implementationplan;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.implementationplan.PlannedStart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PlannedStartInput(Kind kind, @Nullable LocalDate day) {

    /// The GraphQL enum `PlannedStartKind`.
    enum Kind {
        WHEN_READY,
        NOT_BEFORE,
        AGREED
    }

    PlannedStart toStart() {
        return switch (kind) {
            case WHEN_READY -> {
                if (day != null) {
                    throw new ValidationException(
                            "start.day", "What begins as soon as it can has no day.");
                }
                yield PlannedStart.WHEN_READY;
            }
            case NOT_BEFORE -> new PlannedStart.NotBefore(requiredDay());
            case AGREED -> new PlannedStart.Agreed(requiredDay());
        };
    }

    private LocalDate requiredDay() {
        if (day == null) {
            throw new ValidationException("start.day", "The day is missing.");
        }
        return day;
    }
}
