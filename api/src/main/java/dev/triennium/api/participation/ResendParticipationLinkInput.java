package dev.triennium.api.participation;

import dev.triennium.domain.participation.ParticipationLinkId;

record ResendParticipationLinkInput(ParticipationLinkId id, int expectedVersion) {}
