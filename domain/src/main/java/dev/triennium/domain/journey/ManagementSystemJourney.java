package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.managementsystem.CoveredStandards.Covered;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The standard is chosen once a management system is built to it, within a scope that is approved.
@DomainService
final class ManagementSystemJourney implements JourneySource {

    private final CoveredStandards covered;

    ManagementSystemJourney(CoveredStandards covered) {
        this.covered = covered;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(ProcessStep.STANDARD, List.of(MissingKind.MANAGEMENT_SYSTEM));
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var facts = new HashMap<TenantId, List<StepFact>>();
        covered.list(scopes)
                .forEach(
                        (tenant, all) ->
                                facts.put(
                                        tenant, all.stream().map(one -> fact(one, all)).toList()));
        return facts;
    }

    /// A revision names what the scope in force names already.
    private static StepFact fact(Covered one, List<Covered> all) {
        var isApproved =
                all.stream()
                        .anyMatch(
                                other ->
                                        other.isApproved()
                                                && other.standard().equals(one.standard()));
        return new StepFact(
                one.standard(),
                null,
                ProcessStep.STANDARD,
                isApproved ? StepState.DONE : StepState.UNDER_WAY,
                isApproved
                        ? List.of()
                        : List.of(
                                Missing.one(
                                        MissingKind.APPROVED_SCOPE,
                                        new Missing.Subject("ManagementSystem", one.system()))));
    }
}
