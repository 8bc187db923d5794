package dev.triennium.domain.reminder;

import java.util.Objects;
import java.util.UUID;

public record ReminderId(UUID value) {

    public ReminderId {
        Objects.requireNonNull(value);
    }
}
