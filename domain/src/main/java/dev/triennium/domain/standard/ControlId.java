package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record ControlId(UUID value) {

    public ControlId {
        Objects.requireNonNull(value);
    }
}
