package dev.triennium.domain;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The regions of the time zone database (RFC 6557).
public final class TimeZones {

    /// What the database keeps its names to. A library may bring further zones into the runtime:
    /// those of ical4j have random names with a tilde, which the next start does not know.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]+(/[A-Za-z0-9._+-]+)*");

    private TimeZones() {}

    /// @return empty for offsets too: they have no daylight saving and are no place where anybody
    ///     works
    public static Optional<ZoneId> find(String id) {
        return NAME.matcher(id).matches() && ZoneId.getAvailableZoneIds().contains(id)
                ? Optional.of(ZoneId.of(id))
                : Optional.empty();
    }
}
