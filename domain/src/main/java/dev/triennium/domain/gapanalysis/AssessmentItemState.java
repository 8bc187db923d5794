package dev.triennium.domain.gapanalysis;

/// How far the answer to an item has come.
public enum AssessmentItemState {
    /// Not handed over, whether there is an answer or not.
    OPEN,
    /// Waits for acceptance.
    SUBMITTED,
    /// Given back with a comment.
    CHANGES_REQUESTED,
    ACCEPTED;

    /// Whether it is the respondent's turn.
    public boolean isWithRespondent() {
        return switch (this) {
            case OPEN, CHANGES_REQUESTED -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }
}
