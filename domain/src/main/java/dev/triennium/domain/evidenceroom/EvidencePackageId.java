package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record EvidencePackageId(UUID value) implements EntityId {

    public EvidencePackageId {
        Objects.requireNonNull(value);
    }
}
