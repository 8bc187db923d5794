package dev.triennium.domain.supplier;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When suppliers are evaluated again.
@DomainService
final class SupplierDeadlineSource extends OwnedDeadlineSource<SupplierId, Supplier> {

    static final String TYPE = "Supplier";

    SupplierDeadlineSource(SupplierRepository suppliers) {
        super(TYPE, suppliers, suppliers, SupplierId::new);
    }

    @Override
    protected List<Deadline> deadlines(Supplier supplier) {
        return RegisterReminders.of(
                TYPE,
                supplier,
                RegisterDeadlineKind.SUPPLIER_EVALUATION,
                supplier.dueOn(),
                SupplierRule.EVALUATED.reference());
    }
}
