package dev.triennium.domain.context;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface PartyRequirementRepository
        extends RegisterRepository<PartyRequirementId, PartyRequirement> {

    /// The same page of each organisation's requirements of interested parties, in one statement.
    Map<TenantId, Page<PartyRequirement>> pages(
            TenantScopes scopes,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page);

    /// The same page of what each party requires, in one statement.
    Map<Ref<InterestedPartyId>, Page<PartyRequirement>> pagesOfParties(
            TenantScopes scopes,
            Collection<Ref<InterestedPartyId>> parties,
            PartyRequirementFilter filter,
            PartyRequirementOrder order,
            PageRequest page);

    /// How many of the party's requirements are open.
    int countOpen(TenantScope scope, InterestedPartyId party);
}
