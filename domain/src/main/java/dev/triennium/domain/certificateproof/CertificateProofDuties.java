package dev.triennium.domain.certificateproof;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The certificates that colleagues look up in the public register.
@DomainService
final class CertificateProofDuties extends OwnerDuties<CertificateProofId, CertificateProof> {

    private final CertificateProofService service;

    CertificateProofDuties(CertificateProofRepository proofs, CertificateProofService service) {
        super(CertificateProofDeadlineSource.TYPE, proofs);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, CertificateProofId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
