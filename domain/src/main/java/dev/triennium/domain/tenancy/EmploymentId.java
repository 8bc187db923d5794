package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EmploymentId(UUID value) implements EntityId {

    public EmploymentId {
        Objects.requireNonNull(value);
    }
}
