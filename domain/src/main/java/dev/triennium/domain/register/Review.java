package dev.triennium.domain.register;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When somebody last looked whether an entry still holds, and what they saw.
public record Review(Instant at, PersonId by, @Nullable String note) {

    public static final int MAX_NOTE = 2_000;

    public Review {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
    }
}
