package dev.triennium.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;

/// The time of day at which people get mail, in their own time zone.
///
/// A civil date becomes an instant only here, with the zone's rules of that very date: no time is
/// skipped or repeated when clocks change.
public record SendingTime(LocalTime time) {

    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final LocalTime QUIET_FROM = LocalTime.of(21, 0);

    public SendingTime {
        Objects.requireNonNull(time);
    }

    /// The earlier instant where the time comes twice. Where it never comes, the next that exists
    /// on the date; where the clocks jump past the date's end, the last minute before they do.
    public Instant on(LocalDate date, ZoneId zone) {
        var sending = date.atTime(time).atZone(zone).withEarlierOffsetAtOverlap();
        if (sending.toLocalDate().equals(date)) {
            return sending.toInstant();
        }
        var jump = zone.getRules().getTransition(date.atTime(time));
        return jump.getDateTimeBefore().toLocalDate().equals(date)
                ? jump.getInstant().minus(Duration.ofMinutes(1))
                : jump.getInstant();
    }

    /// The instant at which the date begins anywhere on Earth.
    static Instant firstBeginOf(LocalDate date) {
        return date.atStartOfDay().toInstant(FIRST_ON_EARTH);
    }

    /// The latest date that has begun anywhere on Earth.
    static LocalDate latestDateAt(Instant instant) {
        return LocalDate.ofInstant(instant, FIRST_ON_EARTH);
    }

    /// When a mail may go: at once, or after the quiet hours of the night.
    Instant notInTheNight(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!isQuiet(local)) {
            return now;
        }
        return nextAfter(now, zone);
    }

    /// The next time at which people get mail.
    Instant nextAfter(Instant now, ZoneId zone) {
        var date = LocalDate.ofInstant(now, zone);
        var today = on(date, zone);
        return today.isAfter(now) ? today : nextDay(date, zone);
    }

    Instant nextDay(LocalDate date, ZoneId zone) {
        return on(date.plusDays(1), zone);
    }

    /// A sending time late in the evening leaves no quiet hours before midnight.
    private boolean isQuiet(ZonedDateTime local) {
        var now = local.toLocalTime();
        return now.isBefore(time) || (time.isBefore(QUIET_FROM) && !now.isBefore(QUIET_FROM));
    }
}
