package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The client applies to a body for a certification to an edition of a standard.
///
/// @param system whose scope in force says what the application leaves out; null: it says all
/// @param isMeant whether another certification to the edition by the body may be running
public record ApplyForCertification(
        StandardId standard,
        CertificationBodyId body,
        @Nullable ManagementSystemId system,
        GivenApplication application,
        @Nullable String evidence,
        boolean isMeant) {

    public ApplyForCertification {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(body);
        Objects.requireNonNull(application);
    }

    public ApplyForCertification(
            StandardId standard,
            CertificationBodyId body,
            ApplicationForm application,
            @Nullable String evidence,
            boolean isMeant) {
        this(standard, body, null, GivenApplication.of(application), evidence, isMeant);
    }

    public ApplyForCertification(
            StandardId standard,
            CertificationBodyId body,
            ApplicationForm application,
            @Nullable String evidence) {
        this(standard, body, application, evidence, false);
    }
}
