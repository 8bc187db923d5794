package dev.triennium.domain.invitation;

import dev.triennium.domain.tenancy.FirmId;
import java.util.Objects;

/// Somebody is invited into a firm. It goes the way of all invitations.
public record FirmInvitation(FirmId firm, Invitation invitation) {

    public FirmInvitation {
        Objects.requireNonNull(firm);
        Objects.requireNonNull(invitation);
    }
}
