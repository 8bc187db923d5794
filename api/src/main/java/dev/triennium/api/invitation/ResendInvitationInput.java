package dev.triennium.api.invitation;

import dev.triennium.domain.invitation.InvitationId;

record ResendInvitationInput(InvitationId id, int expectedVersion) {}
