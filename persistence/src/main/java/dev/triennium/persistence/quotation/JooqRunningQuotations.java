package dev.triennium.persistence.quotation;

import static dev.triennium.persistence.jooq.generated.Tables.QUOTATION;

import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationState;
import dev.triennium.domain.quotation.RunningQuotations;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.QuotationRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningQuotations implements RunningQuotations {

    private final RunningTable<QuotationRecord, QuotationId> quotations;

    JooqRunningQuotations(TenantDsl tenants) {
        this.quotations =
                new RunningTable<>(
                        tenants,
                        QUOTATION.TENANT_ID,
                        QUOTATION.ID,
                        QUOTATION.STATE.ne(QuotationState.DECLINED.name()),
                        QuotationId::new);
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        return quotations.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, QuotationId id) {
        return quotations.lock(scope, id);
    }
}
