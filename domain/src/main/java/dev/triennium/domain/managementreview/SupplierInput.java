package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.supplier.SupplierCounts;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// What the evaluations of suppliers came to.
@DomainService
final class SupplierInput implements ReviewInputSource {

    private final SupplierCounts suppliers;

    SupplierInput(SupplierCounts suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Set<String> topics() {
        return Set.of("externalProviders", "suppliers");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var count = suppliers.count(scope);
        return List.of(
                new ReviewFigure(ReviewFigureKind.SUPPLIERS_APPROVED, count.approved()),
                new ReviewFigure(
                        ReviewFigureKind.SUPPLIERS_CONDITIONALLY_APPROVED,
                        count.conditionallyApproved()),
                new ReviewFigure(ReviewFigureKind.SUPPLIERS_NOT_APPROVED, count.notApproved()));
    }
}
