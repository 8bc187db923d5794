package dev.triennium.domain.implementationplan;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How far all plans of many organisations are, as much as it takes to say what is next.
public interface PlanStandings {

    /// The tasks of a phase that were not dropped, without its gate.
    ///
    /// @param isGateOpen whether there is a gate that was not passed
    record Phase(int notBegun, int underWay, int done, boolean isGateOpen) {

        public int open() {
            return notBegun + underWay;
        }
    }

    /// @param standards those of the assessment whose gaps it closes
    /// @param isAgreed whether it has a baseline
    /// @param phases those that have tasks
    /// @param due how many open tasks were to be done by each day of the latest baseline, as far as
    ///     that is over
    /// @param agreed the open tasks whose day is agreed with the certification body
    record Standing(
            ImplementationPlanId plan,
            List<StandardId> standards,
            boolean isAgreed,
            Map<PlanPhase, Phase> phases,
            Map<LocalDate, Integer> due,
            Set<PlanTaskId> agreed) {

        public Standing {
            Objects.requireNonNull(plan);
            standards = List.copyOf(standards);
            phases = Map.copyOf(phases);
            due = Map.copyOf(due);
            agreed = Set.copyOf(agreed);
        }
    }

    /// In the order of their ids, in four statements.
    ///
    /// @param before the day after the last one that is over anywhere
    Map<TenantId, List<Standing>> list(TenantScopes scopes, LocalDate before);
}
