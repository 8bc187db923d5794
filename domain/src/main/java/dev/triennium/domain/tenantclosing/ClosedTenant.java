package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.util.Objects;

/// What is kept of an organisation whose account was closed.
///
/// @param requested by whom and when the closing was asked for
/// @param confirmed by whom and when it was confirmed
/// @param exportSha256 of the last export
public record ClosedTenant(
        TenantId id,
        String name,
        Signature requested,
        Signature confirmed,
        Instant closedAt,
        String exportSha256) {

    /// The name stays readable when the person is gone.
    public record Signature(PersonId person, String name, Instant at) {

        public Signature {
            Objects.requireNonNull(person);
            Objects.requireNonNull(name);
            Objects.requireNonNull(at);
        }
    }

    public ClosedTenant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(requested);
        Objects.requireNonNull(confirmed);
        Objects.requireNonNull(closedAt);
        Objects.requireNonNull(exportSha256);
    }
}
