package dev.triennium.domain.journey;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import java.util.UUID;

/// Within an organisation, the standard's.
public record JourneyId(UUID value) implements EntityId {

    public JourneyId {
        Objects.requireNonNull(value);
    }

    public static JourneyId to(StandardId standard) {
        return new JourneyId(standard.value());
    }

    StandardId standard() {
        return new StandardId(value);
    }
}
