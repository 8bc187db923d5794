package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

/// Names a firm's own template, whichever of its kinds it is.
public record FirmTemplateId(UUID value) implements EntityId {

    public FirmTemplateId {
        Objects.requireNonNull(value);
    }
}
