package dev.triennium.api.certificateproof;

import dev.triennium.domain.certificateproof.CertificateProofService;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordCertificateDraftInput(
        TenantId tenantId,
        CertificationId certificationId,
        @Nullable UUID idempotencyKey,
        @Valid CertificateContentInput content,
        @Nullable ColleagueId ownerId) {

    CertificateProofService.Draft toDraft() {
        return new CertificateProofService.Draft(certificationId, content.toContent(), ownerId);
    }
}
