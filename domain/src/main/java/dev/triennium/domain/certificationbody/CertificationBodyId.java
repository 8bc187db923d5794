package dev.triennium.domain.certificationbody;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CertificationBodyId(UUID value) implements EntityId {

    public CertificationBodyId {
        Objects.requireNonNull(value);
    }
}
