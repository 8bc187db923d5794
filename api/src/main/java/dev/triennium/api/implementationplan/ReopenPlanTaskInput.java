package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;

record ReopenPlanTaskInput(PlanTaskId id, int expectedVersion) {}
