package dev.triennium.api.invitation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.FirmInvitation;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmInvitation`.
record FirmInvitationView(
        GlobalId id,
        FirmId firmId,
        int version,
        Invitation.State state,
        String email,
        String givenName,
        String familyName,
        String locale,
        Role role,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId invitedById,
        Instant invitedAt,
        Instant sentAt,
        Instant expiresAt,
        @Nullable PersonId answeredById,
        @Nullable Instant answeredAt) {

    static final String TYPE = "FirmInvitation";

    /// The GraphQL enum `FirmInvitationAction`.
    enum Action {
        RESEND,
        REVOKE
    }

    /// Nobody sees an invitation who may not do this to it, until it is answered.
    public List<Action> allowedActions() {
        return InvitationView.isUnanswered(state) ? List.of(Action.values()) : List.of();
    }

    static FirmInvitationView of(FirmInvitation invited, Instant now) {
        var invitation = invited.invitation();
        var facts = invitation.facts();
        var invitee = facts.invitee();
        var role = facts.roles().getFirst();
        var answer = InvitationView.Answer.of(invitation);
        return new FirmInvitationView(
                GlobalId.of(TYPE, facts.id().value()),
                invited.firm(),
                facts.version(),
                invitation.state(now),
                invitee.address(),
                invitee.givenName(),
                invitee.familyName(),
                invitee.locale().toLanguageTag(),
                role.role(),
                role.validFrom(),
                role.validUntil(),
                facts.invitedBy(),
                facts.invitedAt(),
                facts.sentAt(),
                facts.expiresAt(),
                answer.by(),
                answer.at());
    }
}
