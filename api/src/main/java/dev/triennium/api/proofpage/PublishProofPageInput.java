package dev.triennium.api.proofpage;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PublishProofPageInput(
        TenantId tenantId,
        CertificationId certificationId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) @Nullable String accreditationBody,
        boolean isListed) {

    ProofPage.Content toContent() {
        return new ProofPage.Content(accreditationBody, isListed);
    }
}
