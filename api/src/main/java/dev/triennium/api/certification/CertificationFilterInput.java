package dev.triennium.api.certification;

import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `CertificationFilter`.
record CertificationFilterInput(
        @Nullable Set<CertificationState> states,
        @Nullable GlobalId standardId,
        @Nullable GlobalId certificationBodyId,
        @Nullable LocalDate expiresUntil) {

    CertificationFilter toFilter() {
        return new CertificationFilter(
                states == null ? Set.of() : states,
                standardId == null ? null : StandardIds.toDomain(standardId),
                certificationBodyId == null
                        ? null
                        : certificationBodyId.as(
                                CertificationBodyView.TYPE, CertificationBodyId::new),
                expiresUntil);
    }
}
