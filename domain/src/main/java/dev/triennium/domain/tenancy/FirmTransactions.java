package dev.triennium.domain.tenancy;

import java.util.function.Supplier;

/// Changes of a firm's own people, one after the other.
public interface FirmTransactions {

    /// Until the work is done, nobody else changes anything of the firm; any exception rolls back.
    /// Inside of a transaction, the work is a part of that one.
    <T> T inTransaction(FirmId firm, Supplier<T> work);
}
