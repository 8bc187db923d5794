package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record TransitionId(UUID value) {

    public TransitionId {
        Objects.requireNonNull(value);
    }
}
