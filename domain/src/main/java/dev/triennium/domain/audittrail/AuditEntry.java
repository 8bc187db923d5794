package dev.triennium.domain.audittrail;

import dev.triennium.domain.tenancy.ActingGrant;
import dev.triennium.domain.tenancy.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change as the audit trail keeps it.
///
/// @param sequence counts a tenant's entries from 1, without a gap
/// @param grant by which the person acted; null for a job, for who took up what they were promised,
///     and where it was not kept yet
/// @param before JSON; null when the subject was new
/// @param after JSON; null when the subject is gone
/// @param hash covers the entry and the one before it
public record AuditEntry(
        AuditEntryId id,
        long sequence,
        Instant occurredAt,
        String operation,
        Actor actor,
        @Nullable ActingGrant grant,
        String subjectType,
        UUID subject,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    public AuditEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(subjectType);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(hash);
    }
}
