package dev.triennium.domain.document;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record ApprovalPolicyId(UUID value) implements EntityId {

    public ApprovalPolicyId {
        Objects.requireNonNull(value);
    }
}
