package dev.triennium.domain.handover;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface HandoverRepository extends AggregateRepository<HandoverId, Handover> {

    Map<Ref<HandoverId>, Handover> list(TenantScopes scopes, Collection<Ref<HandoverId>> refs);

    /// The same page of each organisation's hand-overs, oldest first, in one statement.
    Map<TenantId, Page<Handover>> pages(TenantScopes scopes, PageRequest page);

    /// Whether one of the engagement was neither accepted nor withdrawn.
    boolean hasOpen(TenantScope scope, EngagementId engagement);
}
