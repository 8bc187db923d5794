package dev.triennium.domain.audittrail;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Append-only record of changes, written in the transaction of the change itself.
public interface AuditTrail {

    /// Notes that the scope's actor changed a subject. Call it inside the transaction.
    ///
    /// @param type the subject's GraphQL type, such as `Certification`
    /// @param before the state before, as a record; null when the subject is new
    /// @param after the state after, as a record; null when the subject is gone
    void record(
            TenantScope scope,
            String type,
            UUID subject,
            @Nullable Object before,
            @Nullable Object after);
}
