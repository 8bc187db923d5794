package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;

record RevokeEvidenceRoomGuestInput(EvidenceRoomGuestId id, int expectedVersion) {}
