package dev.triennium.domain.supplier;

import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Reviewed;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;

/// Who delivers something to the organisation or carries out one of its processes, as lists show
/// it.
public record Supplier(SupplierId id, Keeping keeping, SupplierContent content)
        implements Reviewed<SupplierId, SupplierContent, Supplier> {

    private static final List<SupplierAction> OPEN =
            List.of(SupplierAction.CHANGE, SupplierAction.EVALUATE, SupplierAction.CLOSE);

    private static final List<SupplierAction> CLOSED = List.of(SupplierAction.REOPEN);

    public Supplier {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keeping);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.name();
    }

    @Override
    public Supplier with(Keeping changed, SupplierContent says) {
        return new Supplier(id, changed, says);
    }

    public SupplierState state() {
        var evaluation = content.evaluation();
        if (!isOpen()) {
            return SupplierState.ENDED;
        }
        return evaluation == null
                ? SupplierState.NOT_APPROVED
                : switch (evaluation.decision()) {
                    case APPROVED -> SupplierState.APPROVED;
                    case CONDITIONALLY_APPROVED -> SupplierState.CONDITIONALLY_APPROVED;
                    case NOT_APPROVED -> SupplierState.NOT_APPROVED;
                };
    }

    /// What whoever works in the scope may do to it now.
    public List<SupplierAction> allowedActions(TenantScope scope) {
        return allowed(scope, OPEN, CLOSED);
    }
}
