package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record CertificationEventId(UUID value) {

    public CertificationEventId {
        Objects.requireNonNull(value);
    }
}
