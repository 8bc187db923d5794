package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;

record ReturnEvidenceRoomRequestInput(
        EvidenceRoomRequestId id,
        int expectedVersion,
        @PlainText(max = EvidenceRoomRequest.MAX_TEXT, isMultiline = true) String reason) {}
