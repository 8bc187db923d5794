package dev.triennium.domain.certificationbody;

import java.util.Objects;
import java.util.UUID;

public record CertificationBodyId(UUID value) {

    public CertificationBodyId {
        Objects.requireNonNull(value);
    }
}
