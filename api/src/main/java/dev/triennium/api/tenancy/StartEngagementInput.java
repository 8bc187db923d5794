package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.StartEngagement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record StartEngagementInput(
        GlobalId tenantId,
        GlobalId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 2_000, isMultiline = true) String services,
        @PlainText(max = 2_000, isMultiline = true) String consent,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    StartEngagement toCommand() {
        return new StartEngagement(
                firmId.as(FirmView.TYPE, FirmId::new), services, consent, startsAt, endsAt);
    }
}
