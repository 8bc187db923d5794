package dev.triennium.domain.tenancy;

import java.util.function.Supplier;

/// One transaction in one tenant. A nested call joins the outer one; any exception rolls back.
public interface TenantTransactions {

    /// @throws IllegalStateException when the work changed something and left no entry in the audit
    ///     trail, or works in another tenant than the transaction around it
    <T> T inTransaction(TenantScope scope, Supplier<T> work);

    default void inTransaction(TenantScope scope, Runnable work) {
        inTransaction(
                scope,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /// Runs the work once the transaction around is committed, and never if it is not; at once when
    /// there is none. What the work throws is logged, and harms neither the change nor other work.
    default void afterCommit(TenantScope scope, Runnable work) {
        work.run();
    }
}
