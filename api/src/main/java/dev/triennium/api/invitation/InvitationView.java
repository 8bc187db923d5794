package dev.triennium.api.invitation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Invitation`.
record InvitationView(
        TenantScope scope,
        GlobalId id,
        int version,
        Invitation.State state,
        String email,
        String givenName,
        String familyName,
        String locale,
        List<PromisedRoleView> roles,
        PersonId invitedById,
        @Nullable FirmId onBehalfOfId,
        Instant invitedAt,
        Instant sentAt,
        Instant expiresAt,
        @Nullable PersonId answeredById,
        @Nullable Instant answeredAt)
        implements ScopedView {

    static final String TYPE = "Invitation";

    /// The GraphQL enum `InvitationAction`.
    enum Action {
        RESEND,
        REVOKE
    }

    /// An answer ends it; that it has expired does not.
    public List<Action> allowedActions() {
        return Stream.of(Action.values())
                .filter(_ -> isUnanswered(state))
                .filter(
                        action ->
                                switch (action) {
                                    case RESEND -> scope.mayChange(Permission.MANAGE_PEOPLE);
                                    case REVOKE ->
                                            scope.permissions().contains(Permission.MANAGE_PEOPLE);
                                })
                .toList();
    }

    static boolean isUnanswered(Invitation.State state) {
        return state == Invitation.State.OPEN || state == Invitation.State.EXPIRED;
    }

    /// The GraphQL type `PromisedRole`.
    record PromisedRoleView(Role role, @Nullable Instant validFrom, @Nullable Instant validUntil) {}

    static InvitationView of(TenantScope scope, Invitation invitation, Instant now) {
        var facts = invitation.facts();
        var invitee = facts.invitee();
        var answer = Answer.of(invitation);
        return new InvitationView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                invitation.state(now),
                invitee.address(),
                invitee.givenName(),
                invitee.familyName(),
                invitee.locale().toLanguageTag(),
                facts.roles().stream()
                        .map(
                                role ->
                                        new PromisedRoleView(
                                                role.role(), role.validFrom(), role.validUntil()))
                        .toList(),
                Objects.requireNonNull(facts.invitedBy(), "People invite"),
                facts.onBehalfOf(),
                facts.invitedAt(),
                facts.sentAt(),
                facts.expiresAt(),
                answer.by(),
                answer.at());
    }

    /// Who answered it, and when.
    record Answer(@Nullable PersonId by, @Nullable Instant at) {

        static Answer of(Invitation invitation) {
            return switch (invitation) {
                case Invitation.Open _ -> new Answer(null, null);
                case Invitation.Accepted(_, var by, var at) -> new Answer(by, at);
                case Invitation.Revoked(_, var by, var at) -> new Answer(by, at);
            };
        }
    }
}
