package dev.triennium.domain.supplier;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;

/// The suppliers that colleagues answer for.
@DomainService
final class SupplierDuties extends OwnerDuties<SupplierId, Supplier> {

    private final SupplierService service;

    SupplierDuties(SupplierRepository suppliers, SupplierService service) {
        super(SupplierDeadlineSource.TYPE, suppliers);
        this.service = service;
    }

    @Override
    protected void handOver(TenantScope scope, SupplierId id, ColleagueId to) {
        service.handOver(scope, id, to);
    }
}
