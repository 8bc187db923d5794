package dev.triennium.domain.managementsystem;

import java.util.Objects;
import java.util.UUID;

public record ManagementSystemId(UUID value) {

    public ManagementSystemId {
        Objects.requireNonNull(value);
    }
}
