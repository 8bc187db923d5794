package dev.triennium.domain.handover;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

/// Names a hand-over for the firm that is to take over, which has no access to the organisation
/// yet.
public record OfferId(UUID value) implements EntityId {

    public OfferId {
        Objects.requireNonNull(value);
    }

    HandoverId handover() {
        return new HandoverId(value);
    }
}
