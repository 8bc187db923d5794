package dev.triennium.domain.objective;

import dev.triennium.domain.tenancy.ColleagueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to be reached.
///
/// @param unit of the target and of what is measured
/// @param dueOn by when it is to be reached
/// @param measureOn the day of the next measurement
public record ObjectiveContent(
        String title,
        @Nullable String description,
        ObjectiveDirection direction,
        BigDecimal target,
        @Nullable String unit,
        @Nullable ColleagueId owner,
        LocalDate dueOn,
        @Nullable LocalDate measureOn) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_UNIT = 50;

    public ObjectiveContent {
        Objects.requireNonNull(title);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(target);
        Objects.requireNonNull(dueOn);
    }

    ObjectiveContent ownedBy(ColleagueId colleague) {
        return new ObjectiveContent(
                title, description, direction, target, unit, colleague, dueOn, measureOn);
    }

    ObjectiveContent measuredNext(@Nullable LocalDate day) {
        return new ObjectiveContent(title, description, direction, target, unit, owner, dueOn, day);
    }
}
