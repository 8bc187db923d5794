package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CertificationEventId(UUID value) implements EntityId {

    public CertificationEventId {
        Objects.requireNonNull(value);
    }
}
