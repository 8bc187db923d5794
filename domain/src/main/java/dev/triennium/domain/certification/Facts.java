package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import java.util.Objects;

/// What no step changes about a certification.
///
/// @param parameters how the certification body counts
public record Facts(
        CertificationId id,
        CertificationBodyId body,
        CycleParameters parameters,
        ApplicationForm application) {

    public Facts {
        Objects.requireNonNull(id);
        Objects.requireNonNull(body);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(application);
    }
}
