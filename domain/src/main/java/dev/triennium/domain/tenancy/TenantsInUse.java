package dev.triennium.domain.tenancy;

import java.util.List;

/// The organisations that are not in the archive, for lists that go over all of a person's.
public interface TenantsInUse {

    /// By name.
    record Accessible(List<TenantId> tenants) {

        public Accessible {
            tenants = List.copyOf(tenants);
        }
    }

    /// Those that the person may open, in one statement.
    Accessible get(PortfolioScope scope);
}
