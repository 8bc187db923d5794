package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record ClauseId(UUID value) {

    public ClauseId {
        Objects.requireNonNull(value);
    }
}
