package dev.triennium.persistence.supplier;

import static dev.triennium.persistence.jooq.generated.Tables.SUPPLIER;

import dev.triennium.domain.supplier.SupplierCounts;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantDsl;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqSupplierCounts implements SupplierCounts {

    private final TenantDsl tenants;

    JooqSupplierCounts(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Count count(TenantScope scope) {
        return tenants.in(scope)
                .select(
                        DSL.count().filterWhere(JooqSupplierRepository.has(SupplierState.APPROVED)),
                        DSL.count()
                                .filterWhere(
                                        JooqSupplierRepository.has(
                                                SupplierState.CONDITIONALLY_APPROVED)),
                        DSL.count()
                                .filterWhere(
                                        JooqSupplierRepository.has(SupplierState.NOT_APPROVED)))
                .from(SUPPLIER)
                .where(SUPPLIER.TENANT_ID.eq(scope.tenant()))
                .fetchSingle(Records.mapping(Count::new));
    }
}
