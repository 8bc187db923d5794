package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act that concerned a firm, as it was recorded.
///
/// @param sequence counts the firm's entries from 1, without a gap
/// @param person who did it; null: the product's operator
/// @param organisation the client that it happened in; null: in the firm itself
/// @param subjectType the subject's GraphQL type, such as `Employment`
/// @param before the state before as JSON; null when the subject was new
/// @param after the state after as JSON
/// @param hash over this entry and the one before it, hexadecimal
public record FirmAuditEntry(
        FirmAuditEntryId id,
        FirmId firm,
        long sequence,
        Instant occurredAt,
        String operation,
        @Nullable PersonId person,
        @Nullable TenantId organisation,
        String subjectType,
        UUID subject,
        @Nullable String before,
        String after,
        String hash) {

    public FirmAuditEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(subjectType);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(after);
        Objects.requireNonNull(hash);
    }
}
