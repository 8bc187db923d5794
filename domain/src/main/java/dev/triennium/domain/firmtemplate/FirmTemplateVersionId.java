package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record FirmTemplateVersionId(UUID value) implements EntityId {

    public FirmTemplateVersionId {
        Objects.requireNonNull(value);
    }
}
