package dev.triennium.domain.certificationbody;

import dev.triennium.domain.change.Aggregate;
import java.util.Objects;

/// A certification body as one tenant works with it.
public record CertificationBody(
        CertificationBodyId id, int version, String name, CycleParameters parameters)
        implements Aggregate<CertificationBodyId> {

    public CertificationBody {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(parameters);
    }

    CertificationBody with(String changedName, CycleParameters changedParameters) {
        return new CertificationBody(id, version + 1, changedName, changedParameters);
    }
}
