package dev.triennium.domain.certificationbody;

import java.util.Objects;

/// A certification body as one tenant works with it.
public record CertificationBody(
        CertificationBodyId id, int version, String name, CycleParameters parameters) {

    public CertificationBody {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(parameters);
    }
}
