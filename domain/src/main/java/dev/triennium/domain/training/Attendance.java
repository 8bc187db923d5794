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
}
