package dev.triennium.persistence.invitation;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.invitation.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The columns that tell the states of invitations apart, wherever they lead.
///
/// @param name as the column `state` has it
record InvitationState(
        String name, @Nullable String tokenHash, @Nullable PersonId by, @Nullable Instant at) {

    static final String OPEN = "OPEN";

    private static final String ACCEPTED = "ACCEPTED";
    static final String REVOKED = "REVOKED";

    static InvitationState of(Invitation invitation) {
        return switch (invitation) {
            case Invitation.Open(_, var hash) -> new InvitationState(OPEN, hash, null, null);
            case Invitation.Accepted(_, var by, var at) ->
                    new InvitationState(ACCEPTED, null, by, at);
            case Invitation.Revoked(_, var by, var at) ->
                    new InvitationState(REVOKED, null, by, at);
        };
    }

    static Invitation toDomain(
            Invitation.Facts facts, String state, String tokenHash, PersonId by, Instant at) {
        return switch (state) {
            case OPEN -> new Invitation.Open(facts, tokenHash);
            case ACCEPTED -> new Invitation.Accepted(facts, by, at);
            case REVOKED -> new Invitation.Revoked(facts, by, at);
            default -> throw new IllegalStateException("No state " + state);
        };
    }
}
