package dev.triennium.domain.evidence;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists are one statement each.
public interface EvidenceRepository extends AggregateRepository<EvidenceId, Evidence> {

    Optional<Evidence.Facts> findFacts(TenantScope scope, EvidenceId id);

    Map<Ref<EvidenceId>, Evidence.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<EvidenceId>> refs);

    Map<TenantId, Page<Evidence.Facts>> pages(
            TenantScopes scopes, EvidenceFilter filter, EvidenceOrder order, PageRequest page);

    /// What is in use and about each item, the newest first.
    Map<Ref<AssessmentItemId>, Page<Evidence.Facts>> pagesOfItems(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items, PageRequest page);

    /// What is in use and about each clause, the newest first.
    Map<Ref<ClauseId>, List<Evidence.Facts>> listByClause(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses);

    Map<Ref<EvidenceRevisionId>, EvidenceRevision> listRevisions(
            TenantScopes scopes, Collection<Ref<EvidenceRevisionId>> refs);

    /// Of each piece of evidence, the latest first.
    Map<Ref<EvidenceId>, Page<EvidenceRevision>> pagesOfRevisions(
            TenantScopes scopes, Collection<Ref<EvidenceId>> evidence, PageRequest page);

    /// The latest revision of each.
    Map<Ref<EvidenceId>, EvidenceRevision> listLatest(
            TenantScopes scopes, Collection<Ref<EvidenceId>> evidence);

    /// When the revisions of each are valid.
    Map<Ref<EvidenceId>, List<Validity>> listValidities(
            TenantScopes scopes, Collection<Ref<EvidenceId>> evidence);

    Map<Ref<EvidenceId>, List<EvidenceSubject>> listSubjects(
            TenantScopes scopes, Collection<Ref<EvidenceId>> evidence);

    /// What each owns that is in use and ends, the first to end first.
    Map<Ref<ColleagueId>, List<Evidence.Facts>> listEnding(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners);

    /// From when to when each process has records of each kind, of what is in use.
    Map<TenantId, List<MonthsOfOperation.Span>> listSpans(TenantScopes scopes);
}
