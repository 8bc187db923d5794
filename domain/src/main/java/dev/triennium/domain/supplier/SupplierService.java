package dev.triennium.domain.supplier;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.ReviewedEntries;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Keeps the register of suppliers and outsourced processes.
@DomainService
public final class SupplierService extends ReviewedEntries<SupplierId, SupplierContent, Supplier> {

    private final Clock clock;

    public SupplierService(
            SupplierRepository suppliers, Registers registers, Deadlines deadlines, Clock clock) {
        super(
                registers,
                suppliers,
                Kept.in(suppliers, SupplierDeadlineSource.TYPE)
                        .reminding(
                                new SupplierDeadlineSource(suppliers)
                                        .reminding(deadlines, Entry::facts)),
                SupplierId::new,
                clock);
        this.clock = clock;
    }

    /// Notes what an evaluation showed, and what was decided.
    ///
    /// @param reviewOn when it is evaluated again; null: on no certain day
    public Supplier evaluate(
            TenantScope scope,
            SupplierId id,
            SupplierEvaluation evaluation,
            String result,
            @Nullable LocalDate reviewOn,
            int expectedVersion) {
        DayRange.HAPPENED.require("evaluatedOn", evaluation.on(), scope.today(clock));
        return review(
                scope,
                id,
                result,
                reviewOn,
                expectedVersion,
                content -> content.evaluated(evaluation));
    }

    @Override
    protected Supplier make(SupplierId id, Keeping keeping, SupplierContent content) {
        return new Supplier(id, keeping, content);
    }
}
