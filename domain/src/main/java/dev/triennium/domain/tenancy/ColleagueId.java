package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ColleagueId(UUID value) implements EntityId {

    public ColleagueId {
        Objects.requireNonNull(value);
    }
}
