package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;

record AcceptEvidenceRoomRequestInput(EvidenceRoomRequestId id, int expectedVersion) {}
