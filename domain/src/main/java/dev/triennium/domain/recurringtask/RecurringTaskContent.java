package dev.triennium.domain.recurringtask;

import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is done again and again.
///
/// @param rule by which its days follow from the first; it has an end
/// @param firstOn the day from which the rule counts
public record RecurringTaskContent(
        String title,
        @Nullable String description,
        RecurrenceRule rule,
        LocalDate firstOn,
        @Nullable ColleagueId owner) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_RULE = 300;

    public RecurringTaskContent {
        Objects.requireNonNull(title);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(firstOn);
    }

    RecurringTaskContent ownedBy(@Nullable ColleagueId colleague) {
        return new RecurringTaskContent(title, description, rule, firstOn, colleague);
    }
}
