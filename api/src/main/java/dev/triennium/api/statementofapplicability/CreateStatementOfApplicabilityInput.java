package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateStatementOfApplicabilityInput(
        TenantId tenantId,
        StandardId standardId,
        @Nullable AssessmentId assessmentId,
        @Nullable UUID idempotencyKey) {

    CreateStatement toCommand() {
        return new CreateStatement(standardId, assessmentId);
    }
}
