package dev.triennium.domain.managementreview;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// What was added to signed minutes, which themselves never change.
public record ReviewAddendum(Instant at, PersonId by, String text) {

    public static final int MAX_TEXT = 5_000;

    public ReviewAddendum {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(text);
    }
}
