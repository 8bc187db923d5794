package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// Where organisations work on what certification bodies found. It follows what is recorded at the
/// certification, which stays the body's view of the same.
public interface FindingRegister {

    /// Called inside the transaction of each change.
    ///
    /// @param before null: the certification has just begun
    /// @param reason why something was recorded otherwise; null: nothing was, or nobody said
    void follow(
            TenantScope scope,
            @Nullable Certification before,
            Certification after,
            @Nullable String reason);
}
