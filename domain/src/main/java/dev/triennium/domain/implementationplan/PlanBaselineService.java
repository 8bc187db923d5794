package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the days of plans as they were agreed.
@DomainService
public final class PlanBaselineService {

    public static final int MAX_BASELINES = 50;

    private final PlanBaselineRepository baselines;
    private final ImplementationPlanRepository plans;
    private final PlanOutlooks outlooks;
    private final PlanTaskReminding reminding;
    private final Kept<PlanBaselineId, PlanBaseline> kept;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public PlanBaselineService(
            PlanBaselineRepository baselines,
            ImplementationPlanRepository plans,
            PlanOutlooks outlooks,
            PlanTaskReminding reminding,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.baselines = baselines;
        this.plans = plans;
        this.outlooks = outlooks;
        this.reminding = reminding;
        this.kept = Kept.in(baselines, "PlanBaseline").tracing(PlanBaseline::trace);
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is remembered of a request.
    private record Take(ImplementationPlanId plan, String name) {

        Take {
            Objects.requireNonNull(plan);
            Objects.requireNonNull(name);
        }
    }

    public PlanBaseline take(
            TenantScope scope, ImplementationPlanId plan, String name, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                new Take(plan, name),
                PlanBaselineId::new,
                () -> {
                    plans.lock(scope, plan);
                    var outlook =
                            outlooks.find(scope, plan)
                                    .orElseThrow(() -> new NotFoundException("planId"));
                    if (baselines.count(scope, plan) >= MAX_BASELINES) {
                        throw new LimitExceededException(
                                "planId",
                                MAX_BASELINES,
                                "A plan has at most {0} baselines.",
                                MAX_BASELINES);
                    }
                    return PlanBaseline.of(
                            new PlanBaselineId(ids.next()),
                            outlook,
                            name,
                            clock.instant(),
                            scope.person());
                },
                taken -> reminding.agreed(scope, outlooks.find(scope, plan).orElseThrow(), taken));
    }
}
