package dev.triennium.domain.invitation;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

/// Names an invitation into a firm, where those into organisations are named too.
public record FirmInvitationId(UUID value) implements EntityId {

    public FirmInvitationId {
        Objects.requireNonNull(value);
    }

    InvitationId inFirm() {
        return new InvitationId(value);
    }
}
