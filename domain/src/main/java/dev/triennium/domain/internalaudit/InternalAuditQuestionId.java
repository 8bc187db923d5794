package dev.triennium.domain.internalaudit;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InternalAuditQuestionId(UUID value) implements EntityId {

    public InternalAuditQuestionId {
        Objects.requireNonNull(value);
    }
}
