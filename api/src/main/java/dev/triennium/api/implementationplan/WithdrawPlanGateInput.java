package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.PlanTaskId;

record WithdrawPlanGateInput(
        PlanTaskId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
