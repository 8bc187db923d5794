package dev.triennium.domain.invitation;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record InvitationId(UUID value) implements EntityId {

    public InvitationId {
        Objects.requireNonNull(value);
    }
}
