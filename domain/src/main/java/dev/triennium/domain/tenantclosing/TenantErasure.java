package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;

/// Deletes all rows of an organisation whose account is closed. Whatever is killed anywhere, the
/// same calls go on from there.
public interface TenantErasure {

    /// Ends all access to the organisation and keeps the record, which outlives it, in the
    /// transaction around.
    void begin(TenantScope scope, ClosedTenant closed);

    /// Whether there is something to delete.
    boolean hasBegun(TenantScope scope);

    /// What came of a call.
    enum Progress {
        /// Some rows are deleted; there may be more.
        SOME,
        /// Mails that tell of the organisation are on their way; they have to end first.
        WAITS,
        /// Nothing is left, and the record says so.
        DONE
    }

    /// Deletes some rows, in one short transaction.
    Progress deleteSome(TenantScope scope, Instant at);
}
