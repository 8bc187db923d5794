package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// READ COMMITTED transactions that end with the entries of the audit trail. A deadlock, which the
/// database resolves by rolling one side back whole, is tried again. So is a change that met a key
/// or a reference: somebody else was faster, and the use case, asked again, finds what they did.
///
/// Whether the person still holds what the scope was made from is asked once more inside, and holds
/// until the end: whoever ends an engagement waits for what is under way. Whether the organisation
/// is still in use is asked last, since what changes the organisation itself has locked it by then.
@Component
class JooqTenantTransactions implements TenantTransactions {

    private static final Logger log = LoggerFactory.getLogger(JooqTenantTransactions.class);
    private static final int ATTEMPTS = 4;

    private final TransactionTemplate template;
    private final ChangeLog changeLog;
    private final HeldGrants grants;
    private final TenantDsl tenants;

    JooqTenantTransactions(
            PlatformTransactionManager manager,
            ChangeLog changeLog,
            HeldGrants grants,
            TenantDsl tenants) {
        this.grants = grants;
        this.tenants = tenants;
        this.template = new TransactionTemplate(manager);
        this.template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.changeLog = changeLog;
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
            } catch (DataIntegrityViolationException e) {
                var refusal = BrokenConstraints.refusal(e);
                if (refusal.isEmpty()) {
                    throw e;
                }
                if (attempt > 1) {
                    log.warn("{} met a constraint twice", scope.operation(), e);
                    throw refusal.get();
                }
            }
        }
    }

    private <T> T attempt(TenantScope scope, Supplier<T> work) {
        var tenantWork = new TenantWork(scope);
        var result =
                TenantWork.bind(tenantWork)
                        .call(() -> template.<T>execute(_ -> run(scope, tenantWork, work)));
        tenantWork.afterCommit().forEach(next -> runSafely(scope, next));
        return result;
    }

    @Override
    public void afterCommit(TenantScope scope, Runnable work) {
        TenantWork.current()
                .ifPresentOrElse(
                        current -> current.afterCommit(work), () -> runSafely(scope, work));
    }

    /// The change is there, and whoever asked for it must not be told otherwise.
    private static void runSafely(TenantScope scope, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("After {} something failed", scope.operation(), e);
        }
    }

    private <T> T run(TenantScope scope, TenantWork tenantWork, Supplier<T> work) {
        grants.require(scope);
        var result = work.get();
        var changes = tenantWork.changes();
        if (tenantWork.hasChanged() && changes.isEmpty()) {
            throw new IllegalStateException(
                    scope.operation() + " changed something and left no entry in the audit trail");
        }
        if (!changes.isEmpty()) {
            requireInUse(scope);
            changeLog.append(scope, changes);
        }
        return result;
    }

    /// Whoever archives the organisation at the same time comes before or after the whole
    /// transaction.
    private void requireInUse(TenantScope scope) {
        if (scope.worksInArchive()) {
            return;
        }
        var archivedAt =
                tenants.in(scope)
                        .select(TENANT.ARCHIVED_AT)
                        .from(TENANT)
                        .where(TENANT.ID.eq(scope.tenant()))
                        .forShare()
                        .fetchOne(TENANT.ARCHIVED_AT);
        if (archivedAt != null) {
            throw TenantScope.inArchive();
        }
    }
}
