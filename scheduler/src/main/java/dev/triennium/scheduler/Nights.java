package dev.triennium.scheduler;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// When what is done each night comes.
public final class Nights {

    private Nights() {}

    /// @param at the time of each night, UTC
    public static Instant next(LocalTime at, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(at);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
