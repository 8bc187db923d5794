package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record StatementOfApplicabilityId(UUID value) implements EntityId {

    public StatementOfApplicabilityId {
        Objects.requireNonNull(value);
    }
}
