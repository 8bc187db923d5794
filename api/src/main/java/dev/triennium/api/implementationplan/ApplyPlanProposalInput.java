package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanTaskId;

record ApplyPlanProposalInput(PlanTaskId id, int expectedVersion) {}
