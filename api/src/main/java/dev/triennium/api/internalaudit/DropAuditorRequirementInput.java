package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.AuditorRequirementId;

record DropAuditorRequirementInput(AuditorRequirementId id, int expectedVersion) {}
