package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.ImplementationPlanId;

record RegenerateImplementationPlanInput(ImplementationPlanId id, int expectedVersion) {}
