package dev.triennium.domain.certificationbody;

import dev.triennium.domain.change.Aggregate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A certification body as one tenant works with it.
///
/// @param listing the body of the directory that it is; null: none was chosen
public record CertificationBody(
        CertificationBodyId id,
        int version,
        String name,
        CycleParameters parameters,
        @Nullable DirectoryBodyId listing)
        implements Aggregate<CertificationBodyId> {

    public CertificationBody {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(parameters);
    }

    /// None of the directory.
    public CertificationBody(
            CertificationBodyId id, int version, String name, CycleParameters parameters) {
        this(id, version, name, parameters, null);
    }

    CertificationBody with(String changedName, CycleParameters changedParameters) {
        return new CertificationBody(id, version + 1, changedName, changedParameters, listing);
    }

    /// Its name stays as the organisation calls it.
    CertificationBody with(DirectoryBody listed) {
        return new CertificationBody(
                id, version + 1, name, listed.details().parameters(), listed.id());
    }
}
