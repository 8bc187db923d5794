package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AnswerEvidenceRoomRequestInput(
        EvidenceRoomRequestId id,
        int expectedVersion,
        @PlainText(max = EvidenceRoomRequest.MAX_TEXT, isMultiline = true) @Nullable String text,
        @Size(max = EvidenceRoomRequest.MAX_ANSWER_ENTRIES) List<EvidenceRoomEntryId> entryIds) {}
