package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;

record PassPlanGateInput(PlanTaskId id, int expectedVersion) {}
