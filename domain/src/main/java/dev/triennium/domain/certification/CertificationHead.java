package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;

/// As much of a certification as lists and references show before anybody asks for more.
public record CertificationHead(
        CertificationId id,
        int version,
        CertificationState state,
        StandardId standard,
        CertificationBodyId body) {

    public CertificationHead {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(body);
    }

    public static CertificationHead of(Certification certification) {
        var dossier = certification.dossier();
        return new CertificationHead(
                certification.id(),
                certification.version(),
                certification.state(),
                dossier.standard(),
                dossier.body());
    }
}
