package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record StatementControlId(UUID value) implements EntityId {

    public StatementControlId {
        Objects.requireNonNull(value);
    }
}
