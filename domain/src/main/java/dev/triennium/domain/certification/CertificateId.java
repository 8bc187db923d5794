package dev.triennium.domain.certification;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CertificateId(UUID value) implements EntityId {

    public CertificateId {
        Objects.requireNonNull(value);
    }
}
