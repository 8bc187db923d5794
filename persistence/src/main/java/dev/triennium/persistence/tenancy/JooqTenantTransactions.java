package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// READ COMMITTED transactions that end with the entries of the audit trail. A deadlock, which the
/// database resolves by rolling one side back whole, is tried again.
@Component
class JooqTenantTransactions implements TenantTransactions {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate template;
    private final ChangeLog log;

    JooqTenantTransactions(PlatformTransactionManager manager, ChangeLog log) {
        this.template = new TransactionTemplate(manager);
        this.template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.log = log;
    }

    @Override
    public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
        var outer = TenantWork.current();
        if (outer.isPresent()) {
            if (!outer.get().scope().tenant().equals(scope.tenant())) {
                throw new IllegalStateException("One transaction works in one tenant");
            }
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return attempt(scope, work);
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T attempt(TenantScope scope, Supplier<T> work) {
        var tenantWork = new TenantWork(scope);
        return TenantWork.bind(tenantWork)
                .call(() -> template.<T>execute(_ -> run(scope, tenantWork, work)));
    }

    private <T> T run(TenantScope scope, TenantWork tenantWork, Supplier<T> work) {
        var result = work.get();
        var changes = tenantWork.changes();
        if (tenantWork.hasChanged() && changes.isEmpty()) {
            throw new IllegalStateException(
                    scope.operation() + " changed something and left no entry in the audit trail");
        }
        log.append(scope, changes);
        return result;
    }
}
