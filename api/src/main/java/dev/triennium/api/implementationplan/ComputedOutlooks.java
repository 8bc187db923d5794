package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanOutlook;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The outlooks that a request has computed, for each root field by itself: its scope is its own
/// object. What the next root field changes is seen by its own fields.
final class ComputedOutlooks {

    private final IdentityHashMap<TenantScope, Map<ImplementationPlanId, PlanOutlook>> byScope =
            new IdentityHashMap<>();

    static ComputedOutlooks of(GraphQLContext context) {
        return Objects.requireNonNull(
                context.computeIfAbsent(ComputedOutlooks.class, _ -> new ComputedOutlooks()));
    }

    synchronized Optional<PlanOutlook> find(TenantScope scope, ImplementationPlanId plan) {
        return Optional.ofNullable(byScope.getOrDefault(scope, Map.of()).get(plan));
    }

    synchronized void keep(TenantScope scope, PlanOutlook outlook) {
        byScope.computeIfAbsent(scope, _ -> new HashMap<>()).put(outlook.plan().id(), outlook);
    }
}
