package dev.triennium.domain.tenancy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The scopes of one read across several tenants, each made by the authoriser in this very request.
public final class TenantScopes {

    private final Map<TenantId, TenantScope> byTenant;

    private TenantScopes(Map<TenantId, TenantScope> byTenant) {
        this.byTenant = Map.copyOf(byTenant);
    }

    public static TenantScopes of(Collection<TenantScope> scopes) {
        var byTenant = new LinkedHashMap<TenantId, TenantScope>();
        scopes.forEach(scope -> byTenant.put(scope.tenant(), scope));
        return new TenantScopes(byTenant);
    }

    public static TenantScopes of(TenantScope scope) {
        return new TenantScopes(Map.of(scope.tenant(), scope));
    }

    public Set<TenantId> tenants() {
        return byTenant.keySet();
    }

    public boolean isEmpty() {
        return byTenant.isEmpty();
    }

    /// @throws IllegalArgumentException when the tenant is not among them
    public TenantScope get(TenantId tenant) {
        var scope = byTenant.get(tenant);
        if (scope == null) {
            throw new IllegalArgumentException("No scope for this tenant");
        }
        return scope;
    }

    /// What is of a tenant among them, each once, in the same order.
    public <I> Set<Ref<I>> reachable(Collection<Ref<I>> refs) {
        var found = new LinkedHashSet<>(refs);
        found.removeIf(ref -> !contains(ref.tenant()));
        return found;
    }

    public boolean contains(TenantId tenant) {
        return byTenant.containsKey(tenant);
    }
}
