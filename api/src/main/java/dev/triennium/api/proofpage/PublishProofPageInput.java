package dev.triennium.api.proofpage;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.proofpage.ProofPage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PublishProofPageInput(
        CertificationId certificationId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) @Nullable String accreditationBody,
        boolean isListed) {

    ProofPage.Content toContent() {
        return new ProofPage.Content(accreditationBody, isListed);
    }
}
