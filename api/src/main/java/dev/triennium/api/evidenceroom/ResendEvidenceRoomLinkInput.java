package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;

record ResendEvidenceRoomLinkInput(EvidenceRoomGuestId id, int expectedVersion) {}
