package dev.triennium.persistence.jooq;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.NullUnmarked;

/// Between a `DATETIME(6)` column, always UTC, and an instant. Cuts to microseconds, which is what
/// the column keeps.
@NullUnmarked
public final class UtcInstantConverter extends AbstractConverter<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    public UtcInstantConverter() {
        super(LocalDateTime.class, Instant.class);
    }

    @Override
    public Instant from(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    @Override
    public LocalDateTime to(Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
