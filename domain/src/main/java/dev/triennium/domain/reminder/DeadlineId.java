package dev.triennium.domain.reminder;

import java.util.Objects;
import java.util.UUID;

public record DeadlineId(UUID value) {

    public DeadlineId {
        Objects.requireNonNull(value);
    }
}
