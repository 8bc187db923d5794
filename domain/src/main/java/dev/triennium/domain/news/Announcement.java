package dev.triennium.domain.news;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something of a tenant has changed. It holds ids and kinds, and nothing that somebody wrote:
/// whoever is told reads the rest in their own scope.
///
/// @param type the GraphQL type of what changed, such as `Certification`
/// @param version its version since then; the last one when it is gone
/// @param kind what was done, in the feature's words; null: its type says enough
/// @param parts those of its parts that changed, however many; empty: it itself
/// @param person who did it; null: a job
public record Announcement(
        TenantId tenant,
        String type,
        UUID id,
        int version,
        @Nullable String kind,
        List<UUID> parts,
        @Nullable PersonId person) {

    public Announcement {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        parts = List.copyOf(parts);
    }

    public Announcement withParts(List<UUID> some) {
        return new Announcement(tenant, type, id, version, kind, some, person);
    }
}
