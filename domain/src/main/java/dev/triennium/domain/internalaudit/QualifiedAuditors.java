package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationRepository;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who has the competences that are asked of auditors.
@DomainService
public final class QualifiedAuditors {

    private final AuditorRequirementRepository requirements;
    private final ColleagueRepository colleagues;
    private final QualificationRepository qualifications;
    private final Clock clock;

    public QualifiedAuditors(
            AuditorRequirementRepository requirements,
            ColleagueRepository colleagues,
            QualificationRepository qualifications,
            Clock clock) {
        this.requirements = requirements;
        this.colleagues = colleagues;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    /// How many of those who work there today may audit by each standard for which a competence is
    /// asked for.
    public Map<TenantId, Map<StandardId, Integer>> count(TenantScopes scopes) {
        var required = requirements.listAll(scopes);
        if (required.isEmpty()) {
            return Map.of();
        }
        var people = new ArrayList<Ref<ColleagueId>>();
        colleagues
                .listAll(scopes)
                .forEach(
                        (tenant, all) -> {
                            if (required.containsKey(tenant)) {
                                var today = scopes.get(tenant).today(clock);
                                all.stream()
                                        .filter(one -> one.isActive(today))
                                        .map(Colleague::id)
                                        .forEach(id -> people.add(new Ref<>(tenant, id)));
                            }
                        });
        var has = qualifications.listOf(scopes, people);
        var counts = new HashMap<TenantId, Map<StandardId, Integer>>();
        required.forEach(
                (tenant, all) -> {
                    var byStandard = new HashMap<StandardId, Integer>();
                    all.forEach(
                            one ->
                                    byStandard.put(
                                            one.standard(),
                                            (int)
                                                    people.stream()
                                                            .filter(
                                                                    ref ->
                                                                            ref.tenant()
                                                                                    .equals(tenant))
                                                            .filter(
                                                                    ref ->
                                                                            holds(
                                                                                    has
                                                                                            .getOrDefault(
                                                                                                    ref,
                                                                                                    List
                                                                                                            .of()),
                                                                                    one,
                                                                                    scopes,
                                                                                    tenant))
                                                            .count()));
                    counts.put(tenant, byStandard);
                });
        return counts;
    }

    private boolean holds(
            List<Qualification> all,
            AuditorRequirement asked,
            TenantScopes scopes,
            TenantId tenant) {
        var today = scopes.get(tenant).today(clock);
        return all.stream()
                .anyMatch(one -> one.competence().equals(asked.competence()) && one.holdsOn(today));
    }
}
