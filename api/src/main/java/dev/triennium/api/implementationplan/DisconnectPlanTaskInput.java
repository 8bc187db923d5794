package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;

record DisconnectPlanTaskInput(PlanTaskId id, int expectedVersion, PlanTaskId predecessorId) {}
