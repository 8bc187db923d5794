package dev.triennium.domain.register;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// Why an entry is closed, when and by whom.
public record Closure(Instant at, PersonId by, String reason) {

    public static final int MAX_REASON = 2_000;

    public Closure {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }
}
