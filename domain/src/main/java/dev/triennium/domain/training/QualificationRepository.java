package dev.triennium.domain.training;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Qualifications. Lists are one statement each.
public interface QualificationRepository
        extends AggregateRepository<QualificationId, Qualification> {

    Map<Ref<QualificationId>, Qualification> list(
            TenantScopes scopes, Collection<Ref<QualificationId>> refs);

    /// By their last day; what has none comes last.
    Map<TenantId, Page<Qualification>> pages(
            TenantScopes scopes, QualificationFilter filter, PageRequest page);

    /// All that each of them has or had.
    Map<Ref<ColleagueId>, List<Qualification>> listOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// Whether the colleague has acquired the competence again since, so that nobody needs to be
    /// reminded of the end of this one.
    boolean isRenewed(TenantScope scope, Qualification qualification);

    /// Those of the same colleague and competence that end, and came before it.
    List<Qualification> lockFormer(TenantScope scope, Qualification qualification);
}
