package dev.triennium.api.handover;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.handover.AskForHandover;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AskForHandoverInput(
        EngagementId engagementId,
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 2_000, isMultiline = true) String services,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String consent) {

    AskForHandover toCommand() {
        return new AskForHandover(engagementId, firmId, services, consent);
    }
}
