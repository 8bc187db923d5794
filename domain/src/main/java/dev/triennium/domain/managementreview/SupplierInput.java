package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierRepository;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;

/// What the evaluations of suppliers came to.
@DomainService
final class SupplierInput implements ReviewInputSource {

    private final SupplierRepository suppliers;

    SupplierInput(SupplierRepository suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Set<String> topics() {
        return Set.of("externalProviders", "suppliers");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var all = suppliers.listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of());
        return List.of(
                count(ReviewFigureKind.SUPPLIERS_APPROVED, all, SupplierState.APPROVED),
                count(
                        ReviewFigureKind.SUPPLIERS_CONDITIONALLY_APPROVED,
                        all,
                        SupplierState.CONDITIONALLY_APPROVED),
                count(ReviewFigureKind.SUPPLIERS_NOT_APPROVED, all, SupplierState.NOT_APPROVED));
    }

    private static ReviewFigure count(
            ReviewFigureKind kind, List<Supplier> all, SupplierState state) {
        return new ReviewFigure(kind, all.stream().filter(one -> one.state() == state).count());
    }
}
