package dev.triennium.api.invitation;

import dev.triennium.domain.invitation.FirmInvitationId;
import dev.triennium.domain.tenancy.FirmId;

record ResendFirmInvitationInput(FirmId firmId, FirmInvitationId id, int expectedVersion) {}
