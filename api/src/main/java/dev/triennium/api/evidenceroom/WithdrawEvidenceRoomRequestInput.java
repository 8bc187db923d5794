package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;

record WithdrawEvidenceRoomRequestInput(EvidenceRoomRequestId id, int expectedVersion) {}
