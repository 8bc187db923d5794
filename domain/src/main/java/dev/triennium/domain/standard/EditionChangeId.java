package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record EditionChangeId(UUID value) {

    public EditionChangeId {
        Objects.requireNonNull(value);
    }
}
