package dev.triennium.domain.statementofapplicability;

import java.util.Objects;
import java.util.UUID;

public record StatementControlId(UUID value) {

    public StatementControlId {
        Objects.requireNonNull(value);
    }
}
