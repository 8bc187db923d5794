package dev.triennium.domain.managementsystem;

import java.util.Objects;
import java.util.UUID;

public record ScopeStatementId(UUID value) {

    public ScopeStatementId {
        Objects.requireNonNull(value);
    }
}
