package dev.triennium.domain.training;

import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;

/// Somebody at a training.
///
/// @param name as it was then
public record Attendance(ColleagueId colleague, String name, AttendanceResult result) {

    public Attendance {
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(name);
        Objects.requireNonNull(result);
    }

    /// Of two of one person, the one that says more for them; the first, where they say the same.
    public static Attendance better(Attendance first, Attendance second) {
        return second.result.isBetterThan(first.result) ? second : first;
    }
}
