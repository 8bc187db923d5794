package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record CertificateId(UUID value) implements PaperId {

    public CertificateId {
        Objects.requireNonNull(value);
    }
}
