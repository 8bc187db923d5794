package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Corrective action is done when nothing stands in the way of a certificate, and something was
/// closed: a register in which nothing was ever worked on shows nothing.
@DomainService
final class NonconformityJourney implements JourneySource {

    private final NonconformityRepository nonconformities;
    private final Clock clock;

    NonconformityJourney(NonconformityRepository nonconformities, Clock clock) {
        this.nonconformities = nonconformities;
        this.clock = clock;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(ProcessStep.CORRECTIVE_ACTION, List.of());
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var facts = new HashMap<TenantId, List<StepFact>>();
        nonconformities
                .countByStandard(scopes, today)
                .forEach(
                        (tenant, all) ->
                                facts.put(
                                        tenant,
                                        all.stream().map(NonconformityJourney::fact).toList()));
        return facts;
    }

    private static StepFact fact(NonconformityStanding one) {
        return new StepFact(
                one.standard(), null, ProcessStep.CORRECTIVE_ACTION, state(one), missing(one));
    }

    private static StepState state(NonconformityStanding one) {
        if (one.overdue() > 0) {
            return StepState.LATE;
        }
        return one.majors() + one.minors() == 0 && one.closed() > 0
                ? StepState.DONE
                : StepState.UNDER_WAY;
    }

    private static List<Missing> missing(NonconformityStanding one) {
        var missing = new ArrayList<Missing>();
        if (one.overdue() > 0) {
            missing.add(new Missing(MissingKind.LATE_NONCONFORMITIES, one.overdue(), null));
        }
        var unsettled = one.majors() + one.minors();
        if (unsettled > 0) {
            missing.add(new Missing(MissingKind.OPEN_NONCONFORMITIES, unsettled, null));
        }
        return missing;
    }
}
