package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record StandardId(UUID value) {

    public StandardId {
        Objects.requireNonNull(value);
    }
}
