package dev.triennium.domain.training;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Competences. Lists are two statements: the competences, and the functions that need them.
public interface CompetenceRepository extends AggregateRepository<CompetenceId, Competence> {

    Map<Ref<CompetenceId>, Competence> list(
            TenantScopes scopes, Collection<Ref<CompetenceId>> refs);

    /// In the order in which they were added.
    Map<TenantId, Page<Competence>> pages(TenantScopes scopes, PageRequest page);

    /// All, at most [Competence#MAX_COMPETENCES] of each organisation, in the order in which they
    /// were added.
    Map<TenantId, List<Competence>> listAll(TenantScopes scopes);

    int count(TenantScope scope);
}
