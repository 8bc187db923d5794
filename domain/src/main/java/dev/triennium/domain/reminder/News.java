package dev.triennium.domain.reminder;

/// What happened to a deadline that people must learn of, beside its days.
public enum News {
    /// Somebody is asked, or an answer waits for somebody: it is told with the next digest, however
    /// far its day is.
    ASKED(false),
    /// What was over is due again: an answer was given back, a date holds again.
    AGAIN(false),
    /// The day is another one, and the entry in calendars moves.
    MOVED(true),
    /// It will not happen. Calendars forget it.
    CANCELLED(true),
    /// It is settled, or is somebody else's now. Calendars forget it.
    OVER(true);

    private final boolean isForThoseWhoKnow;

    News(boolean isForThoseWhoKnow) {
        this.isForThoseWhoKnow = isForThoseWhoKnow;
    }

    /// Whether only those learn of it who were told of the deadline before.
    boolean isForThoseWhoKnow() {
        return isForThoseWhoKnow;
    }

    /// Whether the deadline is none any more.
    public boolean isEnd() {
        return switch (this) {
            case CANCELLED, OVER -> true;
            case ASKED, AGAIN, MOVED -> false;
        };
    }
}
