package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What auditors need. Lists are one statement each.
public interface AuditorRequirementRepository
        extends RemovableRepository<AuditorRequirementId, AuditorRequirement> {

    Map<Ref<AuditorRequirementId>, AuditorRequirement> list(
            TenantScopes scopes, Collection<Ref<AuditorRequirementId>> refs);

    /// In the order in which they were added.
    Map<TenantId, Page<AuditorRequirement>> pages(TenantScopes scopes, PageRequest page);

    /// All of each organisation: one for a standard.
    Map<TenantId, List<AuditorRequirement>> listAll(TenantScopes scopes);

    boolean isAsked(TenantScope scope, StandardId standard);
}
