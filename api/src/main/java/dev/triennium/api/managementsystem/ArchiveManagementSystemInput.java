package dev.triennium.api.managementsystem;

import dev.triennium.domain.managementsystem.ManagementSystemId;

record ArchiveManagementSystemInput(ManagementSystemId id, int expectedVersion) {}
