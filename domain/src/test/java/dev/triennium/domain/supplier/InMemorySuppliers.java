package dev.triennium.domain.supplier;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

/// Suppliers in memory; of filters and orders it knows none.
public final class InMemorySuppliers extends InMemoryRegisterRepository<SupplierId, Supplier>
        implements SupplierRepository {

    @Override
    public Map<TenantId, Page<Supplier>> pages(
            TenantScopes scopes, SupplierFilter filter, SupplierOrder order, PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }
}
