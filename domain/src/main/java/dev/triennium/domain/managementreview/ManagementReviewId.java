package dev.triennium.domain.managementreview;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ManagementReviewId(UUID value) implements EntityId {

    public ManagementReviewId {
        Objects.requireNonNull(value);
    }
}
