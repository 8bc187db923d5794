package dev.triennium.api.context;

import dev.triennium.domain.context.PartyRequirementId;

record ReopenPartyRequirementInput(PartyRequirementId id, int expectedVersion) {}
