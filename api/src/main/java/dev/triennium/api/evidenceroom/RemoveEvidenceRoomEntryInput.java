package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;

record RemoveEvidenceRoomEntryInput(EvidenceRoomEntryId id, int expectedVersion) {}
