package dev.triennium.domain.invitation;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody is invited to hold roles.
public sealed interface Invitation extends Aggregate<InvitationId> {

    /// What the outside sees; one that is open expires by the clock alone.
    enum State {
        OPEN,
        EXPIRED,
        ACCEPTED,
        REVOKED
    }

    Facts facts();

    State state(Instant now);

    @Override
    default InvitationId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    /// @param invitedBy null when the product's operator did, as happens for firms alone
    /// @param onBehalfOf the firm that the inviter acted for; null for the organisation itself
    /// @param firmStandsIn whether the inviter's firm stands in for a representative whose time is
    ///     limited
    /// @param sentAt when its link went out for the last time
    /// @param expiresAt when the link opens nothing any more
    record Facts(
            InvitationId id,
            int version,
            Invitee invitee,
            List<PromisedRole> roles,
            boolean firmStandsIn,
            @Nullable PersonId invitedBy,
            @Nullable FirmId onBehalfOf,
            Instant invitedAt,
            Instant sentAt,
            Instant expiresAt) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(invitee);
            roles = List.copyOf(roles);
            Objects.requireNonNull(invitedAt);
            Objects.requireNonNull(sentAt);
            Objects.requireNonNull(expiresAt);
        }

        private Facts next(Instant sent, Instant expires) {
            return new Facts(
                    id,
                    version + 1,
                    invitee,
                    roles,
                    firmStandsIn,
                    invitedBy,
                    onBehalfOf,
                    invitedAt,
                    sent,
                    expires);
        }

        private Facts next() {
            return next(sentAt, expiresAt);
        }
    }

    /// It waits for its answer, or has expired.
    ///
    /// @param tokenHash of the link that went out last
    record Open(Facts facts, String tokenHash) implements Invitation {

        public Open {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(tokenHash);
        }

        @Override
        public State state(Instant now) {
            return now.isBefore(facts.expiresAt()) ? State.OPEN : State.EXPIRED;
        }

        Open resend(LinkToken token, Instant now, Instant expiresAt) {
            return new Open(facts.next(now, expiresAt), token.hash());
        }

        /// @throws RuleViolationException when it has expired
        Accepted accept(PersonId by, Instant now) {
            if (state(now) == State.EXPIRED) {
                throw notOpen("The invitation has expired.");
            }
            return new Accepted(facts.next(), by, now);
        }

        Revoked revoke(PersonId by, Instant now) {
            return new Revoked(facts.next(), by, now);
        }
    }

    record Accepted(Facts facts, PersonId by, Instant at) implements Invitation {

        public Accepted {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }

        @Override
        public State state(Instant now) {
            return State.ACCEPTED;
        }
    }

    record Revoked(Facts facts, PersonId by, Instant at) implements Invitation {

        public Revoked {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }

        @Override
        public State state(Instant now) {
            return State.REVOKED;
        }
    }

    /// @throws RuleViolationException when it was accepted or revoked
    default Open requireOpen() {
        return switch (this) {
            case Open open -> open;
            case Accepted _ -> throw notOpen("The invitation was accepted already.");
            case Revoked _ -> throw notOpen("The invitation was revoked.");
        };
    }

    private static RuleViolationException notOpen(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                InvitationRule.OPEN_ONES_ONLY.reference(),
                List.of("id"),
                sentence);
    }
}
