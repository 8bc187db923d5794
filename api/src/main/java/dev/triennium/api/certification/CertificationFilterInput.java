package dev.triennium.api.certification;

import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `CertificationFilter`.
record CertificationFilterInput(
        @Nullable Set<CertificationState> states,
        @Nullable StandardId standardId,
        @Nullable CertificationBodyId certificationBodyId,
        @Nullable LocalDate expiresUntil) {

    CertificationFilter toFilter() {
        return new CertificationFilter(
                states == null ? Set.of() : states, standardId, certificationBodyId, expiresUntil);
    }
}
