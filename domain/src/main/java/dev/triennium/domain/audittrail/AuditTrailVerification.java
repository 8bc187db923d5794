package dev.triennium.domain.audittrail;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;

/// Checks every chain of the audit trail against its hashes and its sealed end: those of the
/// organisations, and those of the firms.
public interface AuditTrailVerification {

    /// Whose chain it is.
    sealed interface Owner {

        record OfTenant(TenantId tenant) implements Owner {}

        record OfFirm(FirmId firm) implements Owner {}
    }

    /// What is wrong with one chain.
    record Break(Owner owner, long sequence, String what) {}

    /// @param chains chains read
    /// @param entries entries read
    /// @param breaks empty when nothing was tampered with; at most one per chain
    /// @param isOtherKey whether the key has sealed none of the chains' ends: it is another
    ///     installation's, and the breaks say nothing
    record Report(long chains, long entries, List<Break> breaks, boolean isOtherKey) {

        public Report {
            breaks = List.copyOf(breaks);
        }

        public boolean isIntact() {
            return breaks.isEmpty();
        }
    }

    Report verify();
}
