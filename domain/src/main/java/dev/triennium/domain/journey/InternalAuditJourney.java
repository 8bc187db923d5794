package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.internalaudit.InternalAuditStandings;
import dev.triennium.domain.internalaudit.InternalAuditStandings.Standing;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Internal audits are done when audits with signed reports have looked at each clause.
@DomainService
final class InternalAuditJourney implements JourneySource {

    private final InternalAuditStandings standings;

    InternalAuditJourney(InternalAuditStandings standings) {
        this.standings = standings;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(ProcessStep.INTERNAL_AUDIT, List.of());
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var facts = new HashMap<TenantId, List<StepFact>>();
        standings
                .list(scopes)
                .forEach(
                        (tenant, all) ->
                                facts.put(
                                        tenant,
                                        all.stream().map(InternalAuditJourney::fact).toList()));
        return facts;
    }

    private static StepFact fact(Standing one) {
        return new StepFact(
                one.standard(), null, ProcessStep.INTERNAL_AUDIT, state(one), missing(one));
    }

    private static StepState state(Standing one) {
        if (one.late() > 0) {
            return StepState.LATE;
        }
        return one.isComplete() ? StepState.DONE : StepState.UNDER_WAY;
    }

    private static List<Missing> missing(Standing one) {
        var missing = new ArrayList<Missing>();
        if (one.unsigned() > 0) {
            missing.add(new Missing(MissingKind.SIGNED_AUDIT_REPORTS, one.unsigned(), null));
        }
        if (one.uncovered() > 0) {
            missing.add(new Missing(MissingKind.AUDITED_CLAUSES, one.uncovered(), null));
        }
        return missing;
    }
}
