package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record MembershipId(UUID value) implements EntityId {

    public MembershipId {
        Objects.requireNonNull(value);
    }
}
