package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which certifications to list; what is null or empty restricts nothing.
///
/// @param expiresUntil the last day on which those wanted expire
public record CertificationFilter(
        Set<CertificationState> states,
        @Nullable StandardId standard,
        @Nullable CertificationBodyId body,
        @Nullable LocalDate expiresUntil) {

    public static final CertificationFilter ALL =
            new CertificationFilter(Set.of(), null, null, null);

    public CertificationFilter {
        states = Set.copyOf(states);
    }
}
