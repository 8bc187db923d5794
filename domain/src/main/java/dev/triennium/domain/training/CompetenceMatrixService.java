package dev.triennium.domain.training;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays what people have beside what their functions need. However many people a page has, it reads
/// the people, the competences with their functions, and what those people acquired.
@DomainService
public final class CompetenceMatrixService {

    private final ColleagueRepository colleagues;
    private final CompetenceRepository competences;
    private final QualificationRepository qualifications;
    private final Clock clock;

    public CompetenceMatrixService(
            ColleagueRepository colleagues,
            CompetenceRepository competences,
            QualificationRepository qualifications,
            Clock clock) {
        this.colleagues = colleagues;
        this.competences = competences;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    /// By name.
    public Map<TenantId, Page<CompetenceMatrix.Row>> pages(
            TenantScopes scopes, ColleagueFilter filter, PageRequest page) {
        var people = colleagues.pages(scopes, filter, page);
        var needed = competences.listAll(scopes);
        var acquired =
                qualifications.listOf(
                        scopes,
                        people.entrySet().stream()
                                .flatMap(
                                        each ->
                                                each.getValue().values().stream()
                                                        .map(
                                                                one ->
                                                                        new Ref<>(
                                                                                each.getKey(),
                                                                                one.id())))
                                .toList());
        var pages = new HashMap<TenantId, Page<CompetenceMatrix.Row>>();
        people.forEach(
                (tenant, some) -> {
                    var today = scopes.get(tenant).today(clock);
                    var all = needed.getOrDefault(tenant, List.of());
                    pages.put(
                            tenant,
                            some.map(
                                    (Colleague one) ->
                                            CompetenceMatrix.row(
                                                    one,
                                                    all,
                                                    acquired.getOrDefault(
                                                            new Ref<>(tenant, one.id()), List.of()),
                                                    today)));
                });
        return pages;
    }

    /// How many critical competences are missing where they are needed, over all who work there
    /// today. An organisation without critical competences has none. In four statements.
    public Map<TenantId, Integer> countCriticalGaps(TenantScopes scopes) {
        var critical = new HashMap<TenantId, List<Competence>>();
        competences
                .listAll(scopes)
                .forEach(
                        (tenant, all) ->
                                critical.put(
                                        tenant,
                                        all.stream()
                                                .filter(one -> one.content().isCritical())
                                                .toList()));
        var people = new HashMap<Ref<ColleagueId>, Colleague>();
        colleagues
                .listAll(scopes)
                .forEach(
                        (tenant, all) -> {
                            var today = scopes.get(tenant).today(clock);
                            all.stream()
                                    .filter(one -> one.isActive(today))
                                    .filter(one -> isConcerned(one, critical.get(tenant)))
                                    .forEach(one -> people.put(new Ref<>(tenant, one.id()), one));
                        });
        var acquired = qualifications.listOf(scopes, people.keySet());
        var gaps = new HashMap<TenantId, Integer>();
        scopes.tenants().forEach(tenant -> gaps.put(tenant, 0));
        people.forEach(
                (ref, one) ->
                        gaps.merge(
                                ref.tenant(),
                                CompetenceMatrix.row(
                                                one,
                                                critical.getOrDefault(ref.tenant(), List.of()),
                                                acquired.getOrDefault(ref, List.of()),
                                                scopes.get(ref.tenant()).today(clock))
                                        .criticalGaps(),
                                Integer::sum));
        return gaps;
    }

    private static boolean isConcerned(
            Colleague colleague, @Nullable List<Competence> competences) {
        return competences != null
                && competences.stream()
                        .anyMatch(one -> one.isNeededFor(colleague.profile().function()));
    }
}
