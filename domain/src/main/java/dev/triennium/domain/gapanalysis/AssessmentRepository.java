package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.change.AggregateRepository;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface AssessmentRepository extends AggregateRepository<AssessmentId, Assessment> {

    /// Those that exist of the given ones.
    Map<Ref<AssessmentId>, Assessment> list(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs);

    /// Newest first.
    Page<Assessment> page(TenantScope scope, ArchivedFilter archived, PageRequest page);

    /// A page of each organisation's assessments, newest first.
    Map<TenantId, Page<Assessment>> pages(
            TenantScopes scopes, ArchivedFilter archived, PageRequest page);

    /// A page of those of each management system, newest first.
    Map<Ref<ManagementSystemId>, Page<Assessment>> pagesOfSystems(
            TenantScopes scopes,
            Collection<Ref<ManagementSystemId>> systems,
            ArchivedFilter archived,
            PageRequest page);

    /// The editions of each, in the order in which they are asked.
    Map<Ref<AssessmentId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs);

    /// The sites of each, in their order.
    Map<Ref<AssessmentId>, List<SiteId>> listSites(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs);

    default AssessmentCoverage getCoverage(TenantScope scope, AssessmentId id) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, id);
        return new AssessmentCoverage(
                listStandards(scopes, List.of(ref)).getOrDefault(ref, List.of()),
                listSites(scopes, List.of(ref)).getOrDefault(ref, List.of()));
    }

    /// Stores what a new assessment is about.
    void insertCoverage(TenantScope scope, AssessmentId id, AssessmentCoverage coverage);

    /// The assessment, which nobody can complete or archive until the transaction ends. Others may
    /// answer it.
    Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id);

    /// Until the transaction ends, nobody else answers, completes or archives it.
    void lockForEnd(TenantScope scope, AssessmentId id);
}
