package dev.triennium.domain.recurringtask;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A register of recurring tasks with all that a reader of a spreadsheet wants to see, in words.
///
/// @param days of each
public record RecurringTaskReport(
        RegisterReport<RecurringTask> register, Map<RecurringTaskId, List<RecurringTaskDay>> days)
        implements PrintedRegister {

    public RecurringTaskReport {
        Objects.requireNonNull(register);
        days = Map.copyOf(days);
    }
}
