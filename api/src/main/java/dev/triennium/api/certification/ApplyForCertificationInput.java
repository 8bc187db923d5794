package dev.triennium.api.certification;

import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.ApplyForCertification;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ApplyForCertificationInput(
        GlobalId tenantId,
        @Nullable UUID idempotencyKey,
        GlobalId standardId,
        GlobalId certificationBodyId,
        @Valid CertificationApplicationInput application,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence) {

    ApplyForCertification toCommand() {
        return new ApplyForCertification(
                StandardIds.toDomain(standardId),
                certificationBodyId.as(CertificationBodyView.TYPE, CertificationBodyId::new),
                application.toForm(),
                evidence);
    }
}
