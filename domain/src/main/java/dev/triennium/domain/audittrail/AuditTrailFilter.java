package dev.triennium.domain.audittrail;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null: it does not matter.
///
/// @param subject what was changed
/// @param subjectType its GraphQL type
/// @param operation the mutation or the job
/// @param from from when on
/// @param until exclusive
public record AuditTrailFilter(
        @Nullable UUID subject,
        @Nullable String subjectType,
        @Nullable PersonId person,
        @Nullable String operation,
        @Nullable Instant from,
        @Nullable Instant until) {

    /// All of them.
    public static final AuditTrailFilter NONE =
            new AuditTrailFilter(null, null, null, null, null, null);
}
