package dev.triennium.domain.tenancy;

import java.util.Objects;
import java.util.UUID;

public record EngagementId(UUID value) {

    public EngagementId {
        Objects.requireNonNull(value);
    }
}
