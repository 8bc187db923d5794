package dev.triennium.domain.standard;

import java.util.Objects;
import java.util.UUID;

public record TopicId(UUID value) {

    public TopicId {
        Objects.requireNonNull(value);
    }
}
