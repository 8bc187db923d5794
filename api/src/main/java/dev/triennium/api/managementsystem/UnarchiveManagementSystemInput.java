package dev.triennium.api.managementsystem;

import dev.triennium.domain.managementsystem.ManagementSystemId;

record UnarchiveManagementSystemInput(ManagementSystemId id, int expectedVersion) {}
