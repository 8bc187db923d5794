package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.StartEngagement;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record StartEngagementInput(
        TenantId tenantId,
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 2_000, isMultiline = true) String services,
        @PlainText(max = 2_000, isMultiline = true) String consent,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    StartEngagement toCommand() {
        return new StartEngagement(firmId, services, consent, startsAt, endsAt);
    }
}
