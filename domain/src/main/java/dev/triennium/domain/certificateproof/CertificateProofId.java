package dev.triennium.domain.certificateproof;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record CertificateProofId(UUID value) implements EntityId {

    public CertificateProofId {
        Objects.requireNonNull(value);
    }
}
