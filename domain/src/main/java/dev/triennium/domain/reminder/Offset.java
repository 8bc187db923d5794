package dev.triennium.domain.reminder;

import java.time.LocalDate;
import java.util.Objects;

/// When a reminder is due, counted from a deadline. Always counted from the deadline itself, never
/// from another reminder, so that month ends do not drift.
public record Offset(Anchor anchor, Unit unit, int amount) {

    public enum Anchor {
        DUE_DAY,
        /// The day on which the deadline's period opened, such as the expiry for a restoration.
        START_DAY
    }

    public enum Unit {
        DAY,
        MONTH
    }

    public Offset {
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(unit);
    }

    static Offset days(int amount) {
        return new Offset(Anchor.DUE_DAY, Unit.DAY, amount);
    }

    static Offset months(int amount) {
        return new Offset(Anchor.DUE_DAY, Unit.MONTH, amount);
    }

    static Offset daysFromStart(int amount) {
        return new Offset(Anchor.START_DAY, Unit.DAY, amount);
    }

    /// Names the offset for good: `D-30`, `M-24`, `S+1`. It is part of what keeps a reminder from
    /// being repeated.
    public String code() {
        var letter = anchor == Anchor.START_DAY ? "S" : unit == Unit.DAY ? "D" : "M";
        return "%s%+d".formatted(letter, amount);
    }

    /// The civil date of the reminder, wherever the reader is.
    public LocalDate on(Deadline deadline) {
        var from = anchor == Anchor.START_DAY ? deadline.startsOn() : deadline.dueOn();
        Objects.requireNonNull(from);
        return switch (unit) {
            case DAY -> from.plusDays(amount);
            case MONTH -> from.plusMonths(amount);
        };
    }
}
