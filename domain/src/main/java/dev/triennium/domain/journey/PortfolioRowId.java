package dev.triennium.domain.journey;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

/// The certification's, else that of the way to the standard ([JourneyId]), else the organisation's
/// own.
public record PortfolioRowId(UUID value) implements EntityId {

    public PortfolioRowId {
        Objects.requireNonNull(value);
    }
}
