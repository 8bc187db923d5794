package dev.triennium.domain.training;

/// What came of an invitation to a training.
public enum AttendanceResult {
    /// The training has not been held yet.
    INVITED,
    ABSENT,
    /// Without an examination.
    ATTENDED,
    PASSED,
    FAILED;

    /// Whether they have learned what the course teaches.
    public boolean isSuccess() {
        return switch (this) {
            case ATTENDED, PASSED -> true;
            case INVITED, ABSENT, FAILED -> false;
        };
    }
}
