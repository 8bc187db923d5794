package dev.triennium.domain.journey;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.Objects;
import java.util.UUID;

/// Made of the organisation's id and the standard's, each of which gives back the other: a key of
/// one organisation leads nowhere in another.
public record JourneyId(UUID value) implements EntityId {

    public JourneyId {
        Objects.requireNonNull(value);
    }

    public static JourneyId of(TenantId tenant, StandardId standard) {
        return new JourneyId(mix(tenant, standard.value()));
    }

    /// @return what may be no standard at all, where the id is another organisation's
    StandardId standard(TenantId tenant) {
        return new StandardId(mix(tenant, value));
    }

    private static UUID mix(TenantId tenant, UUID other) {
        return new UUID(
                tenant.value().getMostSignificantBits() ^ other.getMostSignificantBits(),
                tenant.value().getLeastSignificantBits() ^ other.getLeastSignificantBits());
    }
}
