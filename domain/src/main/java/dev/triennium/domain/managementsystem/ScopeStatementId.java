package dev.triennium.domain.managementsystem;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ScopeStatementId(UUID value) implements EntityId {

    public ScopeStatementId {
        Objects.requireNonNull(value);
    }
}
