package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomService;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateEvidenceRoomInput(
        TenantId tenantId,
        PlannedAuditId auditId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = EvidenceRoom.Content.MAX_TITLE) String title,
        ColleagueId keeperId,
        LocalDate opensOn,
        LocalDate closesOn,
        @PlainText(max = EvidenceRoom.Content.MAX_NOTE, isMultiline = true) @Nullable String note) {

    EvidenceRoomService.Create toCommand() {
        return new EvidenceRoomService.Create(
                auditId, new EvidenceRoom.Content(title, keeperId, opensOn, closesOn, note));
    }
}
