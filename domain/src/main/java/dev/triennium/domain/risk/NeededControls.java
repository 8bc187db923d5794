package dev.triennium.domain.risk;

import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The controls that the treatment of risks needs.
public interface NeededControls {

    /// The numbers of the risks that are not closed and need each control.
    Map<Ref<ControlId>, List<Integer>> listNumbers(
            TenantScopes scopes, Collection<TenantId> tenants);
}
