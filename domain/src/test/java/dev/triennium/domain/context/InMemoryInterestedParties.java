package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

/// Interested parties in memory; of filters and orders it knows none.
public final class InMemoryInterestedParties
        extends InMemoryRegisterRepository<InterestedPartyId, InterestedParty>
        implements InterestedPartyRepository {

    @Override
    public Map<TenantId, Page<InterestedParty>> pages(
            TenantScopes scopes,
            InterestedPartyFilter filter,
            InterestedPartyOrder order,
            PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }
}
