package dev.triennium.api.context;

import dev.triennium.domain.context.InterestedPartyId;

record ReopenInterestedPartyInput(InterestedPartyId id, int expectedVersion) {}
