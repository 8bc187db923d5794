package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CertificationId(UUID value) implements EntityId {

    public CertificationId {
        Objects.requireNonNull(value);
    }
}
