package dev.triennium.domain.tenancy;

import java.util.function.Supplier;

/// Several reads of one tenant that all see it as it was at one moment.
public interface TenantReads {

    /// Inside of a transaction, the work is a part of that one. It must not change anything.
    <T> T inSnapshot(TenantScope scope, Supplier<T> work);
}
