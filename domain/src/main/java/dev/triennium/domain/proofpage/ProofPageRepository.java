package dev.triennium.domain.proofpage;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface ProofPageRepository extends RemovableRepository<ProofPageId, ProofPage> {

    Map<Ref<ProofPageId>, ProofPage> list(TenantScopes scopes, Collection<Ref<ProofPageId>> refs);

    /// The page of each certification that has one, in one statement.
    Map<Ref<CertificationId>, ProofPage> listOfCertifications(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications);
}
