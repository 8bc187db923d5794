package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.ApplyForCertification;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ApplyForCertificationInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        StandardId standardId,
        CertificationBodyId certificationBodyId,
        @Nullable ManagementSystemId managementSystemId,
        @Valid CertificationApplicationInput application,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence,
        boolean confirmDuplicate) {

    ApplyForCertification toCommand() {
        return new ApplyForCertification(
                standardId,
                certificationBodyId,
                managementSystemId,
                application.toGiven(),
                evidence,
                confirmDuplicate);
    }
}
