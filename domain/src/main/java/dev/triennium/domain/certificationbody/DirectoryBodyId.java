package dev.triennium.domain.certificationbody;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record DirectoryBodyId(UUID value) implements EntityId {

    public DirectoryBodyId {
        Objects.requireNonNull(value);
    }
}
