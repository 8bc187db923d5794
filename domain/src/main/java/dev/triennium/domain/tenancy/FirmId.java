package dev.triennium.domain.tenancy;

import java.util.Objects;
import java.util.UUID;

public record FirmId(UUID value) {

    public FirmId {
        Objects.requireNonNull(value);
    }
}
