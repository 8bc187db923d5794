package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditPlanning;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.CompetenceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RequireOfAuditorsInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        StandardId standardId,
        CompetenceId competenceId) {

    InternalAuditPlanning.RequireOfAuditors toCommand() {
        return new InternalAuditPlanning.RequireOfAuditors(standardId, competenceId);
    }
}
