package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The firm's row is the lock.
@Component
class JooqFirmTransactions implements FirmTransactions {

    private final DSLContext dsl;
    private final TransactionTemplate transaction;

    JooqFirmTransactions(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T> T inTransaction(FirmId firm, Supplier<T> work) {
        return transaction.execute(
                _ -> {
                    dsl.select(FIRM.ID).from(FIRM).where(FIRM.ID.eq(firm)).forUpdate().fetch();
                    return work.get();
                });
    }
}
