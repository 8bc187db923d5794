package dev.triennium.domain.invitation;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the audit trail keeps of an invitation: nothing of its link.
///
/// @param by who accepted or revoked it; null while it is open
record InvitationTrace(
        String state, Invitation.Facts facts, @Nullable PersonId by, @Nullable Instant at) {

    static InvitationTrace of(Invitation invitation) {
        return switch (invitation) {
            case Invitation.Open(var facts, _) -> new InvitationTrace("OPEN", facts, null, null);
            case Invitation.Accepted(var facts, var by, var at) ->
                    new InvitationTrace("ACCEPTED", facts, by, at);
            case Invitation.Revoked(var facts, var by, var at) ->
                    new InvitationTrace("REVOKED", facts, by, at);
        };
    }
}
