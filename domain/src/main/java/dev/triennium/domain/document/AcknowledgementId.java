package dev.triennium.domain.document;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record AcknowledgementId(UUID value) implements EntityId {

    public AcknowledgementId {
        Objects.requireNonNull(value);
    }
}
