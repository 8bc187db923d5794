package dev.triennium.domain.journey;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

/// Within an organisation: the certification's, else the standard's, else the organisation's own.
public record PortfolioRowId(UUID value) implements EntityId {

    public PortfolioRowId {
        Objects.requireNonNull(value);
    }
}
