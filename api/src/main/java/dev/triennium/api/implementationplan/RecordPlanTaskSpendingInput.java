package dev.triennium.api.implementationplan;

import dev.triennium.api.money.MoneyInput;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.TaskSpending;
import org.jspecify.annotations.Nullable;

record RecordPlanTaskSpendingInput(
        PlanTaskId id,
        int expectedVersion,
        PlanTaskEffortInput effort,
        @Nullable MoneyInput expense) {

    TaskSpending toSpending() {
        return new TaskSpending(
                effort.toEffort(), expense == null ? null : expense.toMoney("expense"));
    }
}
