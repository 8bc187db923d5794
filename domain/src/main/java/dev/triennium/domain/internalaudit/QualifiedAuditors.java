package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        var asking = TenantScopes.of(required.keySet().stream().map(scopes::get).toList());
        var people = new HashMap<TenantId, List<Ref<ColleagueId>>>();
        colleagues
                .listAll(asking)
                .forEach(
                        (tenant, all) -> {
                            var today = scopes.get(tenant).today(clock);
                            people.put(
                                    tenant,
                                    all.stream()
                                            .filter(one -> one.isActive(today))
                                            .map(one -> new Ref<>(tenant, one.id()))
                                            .toList());
                        });
        var has =
                qualifications.listOf(
                        asking, people.values().stream().flatMap(List::stream).toList());
        var counts = new HashMap<TenantId, Map<StandardId, Integer>>();
        required.forEach(
                (tenant, all) -> {
                    var today = scopes.get(tenant).today(clock);
                    var holders = new HashMap<CompetenceId, Integer>();
                    people.getOrDefault(tenant, List.of()).stream()
                            .flatMap(ref -> held(has.getOrDefault(ref, List.of()), today))
                            .forEach(one -> holders.merge(one, 1, Integer::sum));
                    var byStandard = new HashMap<StandardId, Integer>();
                    all.forEach(
                            one ->
                                    byStandard.put(
                                            one.standard(),
                                            holders.getOrDefault(one.competence(), 0)));
                    counts.put(tenant, byStandard);
                });
        return counts;
    }

    private static Stream<CompetenceId> held(List<Qualification> all, LocalDate today) {
        return all.stream()
                .filter(one -> one.holdsOn(today))
                .map(Qualification::competence)
                .distinct();
    }
}
