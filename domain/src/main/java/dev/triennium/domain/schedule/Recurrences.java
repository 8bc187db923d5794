package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.List;

/// Works out the days of rules.
public interface Recurrences {

    /// @param first the day from which the rule counts; one of its days only if the rule says so
    /// @param from the first day that is asked for
    /// @param until the last
    /// @param most of them
    /// @return ascending
    List<LocalDate> days(
            RecurrenceRule rule, LocalDate first, LocalDate from, LocalDate until, int most);
}
