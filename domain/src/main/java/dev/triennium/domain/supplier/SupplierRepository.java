package dev.triennium.domain.supplier;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Map;

public interface SupplierRepository extends RegisterRepository<SupplierId, Supplier> {

    /// The same page of each organisation's suppliers, in one statement.
    Map<TenantId, Page<Supplier>> pages(
            TenantScopes scopes, SupplierFilter filter, SupplierOrder order, PageRequest page);
}
