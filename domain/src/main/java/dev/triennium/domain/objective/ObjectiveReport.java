package dev.triennium.domain.objective;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A register of objectives with all that a reader of a spreadsheet wants to see, in words.
///
/// @param measured of each that was, the latest first
public record ObjectiveReport(
        RegisterReport<Objective> register, Map<ObjectiveId, List<Measured>> measured)
        implements PrintedRegister {

    public ObjectiveReport {
        Objects.requireNonNull(register);
        measured = Map.copyOf(measured);
    }
}
