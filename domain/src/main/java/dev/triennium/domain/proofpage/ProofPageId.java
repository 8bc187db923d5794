package dev.triennium.domain.proofpage;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ProofPageId(UUID value) implements EntityId {

    public ProofPageId {
        Objects.requireNonNull(value);
    }
}
