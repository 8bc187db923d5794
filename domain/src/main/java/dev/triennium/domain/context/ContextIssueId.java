package dev.triennium.domain.context;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ContextIssueId(UUID value) implements EntityId {

    public ContextIssueId {
        Objects.requireNonNull(value);
    }
}
