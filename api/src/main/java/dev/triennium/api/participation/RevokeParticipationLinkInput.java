package dev.triennium.api.participation;

import dev.triennium.domain.participation.ParticipationLinkId;

record RevokeParticipationLinkInput(ParticipationLinkId id, int expectedVersion) {}
