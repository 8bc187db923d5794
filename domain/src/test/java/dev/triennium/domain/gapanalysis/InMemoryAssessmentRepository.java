package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Counts its reads, each of which is one statement of the real one.
public final class InMemoryAssessmentRepository extends InMemoryRepository<AssessmentId, Assessment>
        implements AssessmentRepository {

    public int reads;

    private final Map<Ref<AssessmentId>, AssessmentCoverage> coverages = new HashMap<>();

    @Override
    public Optional<Assessment> find(TenantScope scope, AssessmentId id) {
        reads++;
        return super.find(scope, id);
    }

    @Override
    public Map<Ref<AssessmentId>, Assessment> list(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs) {
        reads++;
        return super.list(scopes, refs);
    }

    @Override
    public Page<Assessment> page(TenantScope scope, ArchivedFilter archived, PageRequest page) {
        reads++;
        return page(scope.tenant(), shownIn(archived));
    }

    @Override
    public Map<TenantId, Page<Assessment>> pages(
            TenantScopes scopes, ArchivedFilter archived, PageRequest page) {
        reads++;
        return pages(scopes, shownIn(archived));
    }

    @Override
    public Map<Ref<ManagementSystemId>, Page<Assessment>> pagesOfSystems(
            TenantScopes scopes,
            Collection<Ref<ManagementSystemId>> systems,
            ArchivedFilter archived,
            PageRequest page) {
        reads++;
        var pages = new LinkedHashMap<Ref<ManagementSystemId>, Page<Assessment>>();
        for (var system : systems) {
            if (scopes.contains(system.tenant())) {
                pages.put(
                        system,
                        page(
                                system.tenant(),
                                shownIn(archived)
                                        .and(one -> system.id().equals(one.facts().system()))));
            }
        }
        return pages;
    }

    private static Predicate<Assessment> shownIn(ArchivedFilter archived) {
        return assessment ->
                switch (archived) {
                    case EXCLUDED -> assessment.standing().archived() == null;
                    case INCLUDED -> true;
                    case ONLY -> assessment.standing().archived() != null;
                };
    }

    @Override
    public Map<Ref<AssessmentId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs) {
        return covered(refs, AssessmentCoverage::standards);
    }

    @Override
    public Map<Ref<AssessmentId>, List<SiteId>> listSites(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs) {
        return covered(refs, AssessmentCoverage::sites);
    }

    private <T> Map<Ref<AssessmentId>, List<T>> covered(
            Collection<Ref<AssessmentId>> refs, Function<AssessmentCoverage, List<T>> part) {
        reads++;
        var found = new LinkedHashMap<Ref<AssessmentId>, List<T>>();
        for (var ref : refs) {
            var coverage = coverages.get(ref);
            if (coverage != null) {
                found.put(ref, part.apply(coverage));
            }
        }
        return found;
    }

    @Override
    public void insertCoverage(TenantScope scope, AssessmentId id, AssessmentCoverage coverage) {
        coverages.put(Ref.in(scope, id), coverage);
    }

    @Override
    public Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id) {
        return find(scope, id);
    }

    @Override
    public void lockForEnd(TenantScope scope, AssessmentId id) {
        // Nobody else is there.
    }
}
