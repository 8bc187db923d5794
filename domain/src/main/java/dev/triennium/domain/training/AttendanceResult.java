package dev.triennium.domain.training;

import java.util.List;

/// What came of an invitation to a training.
public enum AttendanceResult {
    /// The training has not been held yet.
    INVITED,
    ABSENT,
    /// Without an examination.
    ATTENDED,
    PASSED,
    FAILED;

    private static final List<AttendanceResult> BEST_LAST =
            List.of(INVITED, ABSENT, FAILED, ATTENDED, PASSED);

    boolean isBetterThan(AttendanceResult other) {
        return BEST_LAST.indexOf(this) > BEST_LAST.indexOf(other);
    }

    /// Whether they have learned what the course teaches.
    public boolean isSuccess() {
        return switch (this) {
            case ATTENDED, PASSED -> true;
            case INVITED, ABSENT, FAILED -> false;
        };
    }
}
