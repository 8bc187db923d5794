package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Optional;

/// What a step needs to know besides the certification and its own data. Editions and bodies are
/// looked up only when a step asks.
interface Circumstances {

    /// The civil date in the tenant's time zone.
    LocalDate today();

    IdGenerator ids();

    /// @throws NotFoundException when there is no such edition
    Editions.Edition edition(StandardId id);

    /// @throws NotFoundException when the tenant has no such body
    CertificationBody body(CertificationBodyId id);

    /// Away from the certification's edition.
    default Optional<EditionTransition> transitionOf(Certification certification) {
        return edition(certification.dossier().standard()).transition();
    }
}
