package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.UUID;

public record FindingId(UUID value) implements PaperId {

    public FindingId {
        Objects.requireNonNull(value);
    }
}
