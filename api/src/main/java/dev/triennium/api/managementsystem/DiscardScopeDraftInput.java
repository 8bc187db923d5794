package dev.triennium.api.managementsystem;

import dev.triennium.domain.managementsystem.ManagementSystemId;

record DiscardScopeDraftInput(ManagementSystemId id, int expectedVersion) {}
