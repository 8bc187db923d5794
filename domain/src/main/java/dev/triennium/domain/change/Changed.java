package dev.triennium.domain.change;

import java.util.Objects;

/// An aggregate before and after a change.
public record Changed<A>(A before, A after) {

    public Changed {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
