package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record FindingId(UUID value) {

    public FindingId {
        Objects.requireNonNull(value);
    }
}
