package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Accounts.OneTimePassword;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the holder of an invitation's link does with it.
///
/// Of two who accept at once, the database lets one be first. Only that one gets to see a one-time
/// password, after the grant is stored, so that the password which is shown is the one that holds.
@DomainService
public final class InvitationAcceptance {

    private final SentInvitations sent;
    private final Destinations destinations;
    private final Accounts accounts;
    private final KnownAccounts known;
    private final InvitationMails mails;
    private final Clock clock;

    public InvitationAcceptance(
            SentInvitations sent,
            Destinations destinations,
            Accounts accounts,
            KnownAccounts known,
            InvitationMails mails,
            Clock clock) {
        this.sent = sent;
        this.destinations = destinations;
        this.accounts = accounts;
        this.known = known;
        this.mails = mails;
        this.clock = clock;
    }

    /// What the page of a link says.
    ///
    /// @param name what the organisation or firm is called
    /// @param zone in which days are meant
    /// @param inviter the name of who invites; null: the product's operator
    public record Offer(
            SentInvitations.Place place,
            String name,
            ZoneId zone,
            @Nullable String inviter,
            List<Role> roles,
            String address,
            Locale locale,
            Instant expiresAt,
            Invitation.State state) {

        public Offer {
            roles = List.copyOf(roles);
        }
    }

    /// What came of accepting.
    public sealed interface Outcome {

        /// @param password for the first sign-in; null when the account has one that is used, or
        ///     none could be set
        /// @param isUnused whether nobody has chosen a password for the account yet
        record Accepted(Offer offer, @Nullable OneTimePassword password, boolean isUnused)
                implements Outcome {}

        /// It is not open any more: somebody was faster, it was revoked, or has expired.
        record NotOpen(Offer offer) implements Outcome {}

        /// There is an account for the address whose owner has not proven it.
        record AddressUnproven(Offer offer) implements Outcome {}

        /// A rule says no, such as that the inviter may not invite any more.
        record Refused(Offer offer, RuleViolationException refusal) implements Outcome {}
    }

    /// Empty when the link is none of ours, or not the last that was sent.
    public Optional<Offer> look(LinkToken token) {
        return sent.find(token.hash()).flatMap(this::offer);
    }

    private Optional<Offer> offer(SentInvitations.Place place) {
        var destination = destinations.at(place);
        return destination
                .find()
                .flatMap(
                        invitation ->
                                destination
                                        .findName()
                                        .map(name -> offer(place, destination, name, invitation)));
    }

    private Offer offer(
            SentInvitations.Place place,
            Destination destination,
            String name,
            Invitation invitation) {
        var facts = invitation.facts();
        return new Offer(
                place,
                name,
                destination.zone(),
                mails.name(facts.invitedBy()),
                facts.roles().stream().map(PromisedRole::role).toList(),
                facts.invitee().address(),
                facts.invitee().locale(),
                facts.expiresAt(),
                invitation.state(clock.instant()));
    }

    /// Gives the holder of the link what was promised, and an account where the address has none.
    ///
    /// @return empty when the link is none of ours
    /// @throws Accounts.UnavailableException when the identity provider is away; nothing is done
    public Optional<Outcome> accept(LinkToken token) {
        var place = sent.find(token.hash());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return offer(place.get()).map(offer -> accept(place.get(), offer));
    }

    private Outcome accept(SentInvitations.Place place, Offer offer) {
        var destination = destinations.at(place);
        var invitation = destination.find().orElse(null);
        if (!(invitation instanceof Invitation.Open open)
                || open.state(clock.instant()) != Invitation.State.OPEN) {
            return new Outcome.NotOpen(offer);
        }
        try {
            return accept(open, destination.promise(open), offer);
        } catch (VersionConflictException _) {
            return new Outcome.NotOpen(offer(place).orElse(offer));
        } catch (RuleViolationException refusal) {
            return new Outcome.Refused(offer, refusal);
        }
    }

    private Outcome accept(Invitation.Open open, Consumer<PersonId> promise, Offer offer) {
        var invitee = open.facts().invitee();
        var found = accounts.find(invitee.address());
        var created = found.isPresent() ? null : create(invitee);
        var account =
                found.or(() -> accounts.find(invitee.address()))
                        .orElseThrow(
                                () ->
                                        new Accounts.UnavailableException(
                                                "The account that was made is not found", null));
        if (!account.isAddressProven()) {
            return new Outcome.AddressUnproven(offer);
        }
        promise.accept(known.person(account, invitee));
        return new Outcome.Accepted(
                offer, created == null ? renewed(account) : created, account.isUnused());
    }

    /// Null where somebody else made the account meanwhile.
    private @Nullable OneTimePassword create(Invitee invitee) {
        return accounts.create(
                        new Accounts.Newcomer(
                                invitee.givenName(),
                                invitee.familyName(),
                                invitee.address(),
                                invitee.locale()))
                .orElse(null);
    }

    /// Of an account that was made for an attempt that did not come this far. Where none can be
    /// set now, the sign-in offers to reset it.
    private @Nullable OneTimePassword renewed(Accounts.Account account) {
        if (!account.isUnused()) {
            return null;
        }
        try {
            return accounts.renewPassword(account.subject());
        } catch (Accounts.UnavailableException _) {
            return null;
        }
    }
}
