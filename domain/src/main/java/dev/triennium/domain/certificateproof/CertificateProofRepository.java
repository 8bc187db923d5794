package dev.triennium.domain.certificateproof;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface CertificateProofRepository
        extends AggregateRepository<CertificateProofId, CertificateProof>,
                OwnedRepository<CertificateProofId, CertificateProof>,
                RunningEntries {

    /// The same page below each certification, oldest first.
    Map<Ref<CertificationId>, Page<CertificateProof>> pages(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications, PageRequest page);

    /// Those of a certification that are issued and not replaced. Nobody else changes them until
    /// the transaction ends.
    List<CertificateProofId> lockIssued(TenantScope scope, CertificationId certification);

    int count(TenantScope scope, CertificationId certification);
}
