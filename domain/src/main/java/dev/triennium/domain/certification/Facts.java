package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What no step changes about a certification.
///
/// @param parameters how the certification body counts
/// @param system that the application named; null: none
public record Facts(
        CertificationId id,
        CertificationBodyId body,
        CycleParameters parameters,
        ApplicationForm application,
        @Nullable ManagementSystemId system) {

    public Facts {
        Objects.requireNonNull(id);
        Objects.requireNonNull(body);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(application);
    }

    /// Of an application that names no management system.
    public Facts(
            CertificationId id,
            CertificationBodyId body,
            CycleParameters parameters,
            ApplicationForm application) {
        this(id, body, parameters, application, null);
    }
}
