package dev.triennium.api.invitation;

import dev.triennium.domain.invitation.InvitationId;

record RevokeInvitationInput(InvitationId id, int expectedVersion) {}
