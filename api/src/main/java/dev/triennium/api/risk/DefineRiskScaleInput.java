package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DefineRiskScaleInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        List<@PlainText(max = 100) String> likelihoods,
        List<@PlainText(max = 100) String> impacts,
        int threshold) {

    RiskScale.Levels toLevels() {
        return new RiskScale.Levels(likelihoods, impacts, threshold);
    }
}
