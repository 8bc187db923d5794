package dev.triennium.api.implementationplan;

import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanTaskSpending`.
///
/// @param scope no field of the SDL
/// @param task no field of the SDL: what `cost` is made from
record PlanTaskSpendingView(
        TenantScope scope, PlanTask task, PlanTaskEffortView effort, @Nullable MoneyView expense) {

    static PlanTaskSpendingView of(TenantScope scope, PlanTask task) {
        var spending = task.spending();
        return new PlanTaskSpendingView(
                scope,
                task,
                PlanTaskEffortView.of(spending.effort()),
                spending.expense() == null ? null : MoneyView.of(spending.expense()));
    }
}
