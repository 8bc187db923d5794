package dev.triennium.api.tenantclosing;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantclosing.RequestClosing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RequestTenantClosingInput(
        TenantId tenantId, @Nullable UUID idempotencyKey, boolean confirmRunningCertifications) {

    RequestClosing toCommand() {
        return new RequestClosing(confirmRunningCertifications);
    }
}
