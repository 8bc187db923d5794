package dev.triennium.domain.training;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Qualifications in memory; of filters they know none, and nothing is renewed.
public final class InMemoryQualifications extends InMemoryRepository<QualificationId, Qualification>
        implements QualificationRepository {

    @Override
    public Map<TenantId, Page<Qualification>> pages(
            TenantScopes scopes, QualificationFilter filter, PageRequest page) {
        return pages(scopes, _ -> true);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Qualification>> listOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var found = new HashMap<Ref<ColleagueId>, List<Qualification>>();
        for (var ref : colleagues) {
            found.put(ref, page(ref.tenant(), one -> one.colleague().equals(ref.id())).values());
        }
        return found;
    }

    @Override
    public boolean isRenewed(TenantScope scope, Qualification qualification) {
        return false;
    }

    @Override
    public List<Qualification> lockFormer(TenantScope scope, Qualification qualification) {
        return List.of();
    }
}
