package dev.triennium.domain.licensedtext;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record LicensedTextId(UUID value) implements EntityId {

    public LicensedTextId {
        Objects.requireNonNull(value);
    }
}
