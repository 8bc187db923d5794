package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestService;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RaiseEvidenceRoomRequestInput(
        EvidenceRoomId roomId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = EvidenceRoomRequest.MAX_TEXT, isMultiline = true) String text,
        @PlainText(max = EvidenceRoomEntry.MAX_CLAUSE) @Nullable String clause,
        LocalDate wantedBy,
        @PlainText(max = 200) String asker,
        @Nullable ColleagueId ownerId) {

    EvidenceRoomRequestService.Raise toCommand() {
        return new EvidenceRoomRequestService.Raise(roomId, text, clause, wantedBy, asker, ownerId);
    }
}
