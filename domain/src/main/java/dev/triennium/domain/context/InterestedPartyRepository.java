package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

public interface InterestedPartyRepository
        extends RegisterRepository<InterestedPartyId, InterestedParty> {

    /// The same page of each organisation's interested parties, in one statement.
    Map<TenantId, Page<InterestedParty>> pages(
            TenantScopes scopes,
            InterestedPartyFilter filter,
            InterestedPartyOrder order,
            PageRequest page);
}
