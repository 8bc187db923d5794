package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Accounts.OneTimePassword;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the holder of an invitation's link does with it.
///
/// Of two who accept at once, the database lets one be first. Only that one gets to see a one-time
/// password, after the grant is stored, so that the password which is shown is the one that holds.
@DomainService
public final class InvitationAcceptance {

    private static final String OPERATION = "acceptInvitation";

    private final SentInvitations sent;
    private final Kept<InvitationId, Invitation> kept;
    private final InvitationRepository invitations;
    private final MembershipService memberships;
    private final TenantRepository tenants;
    private final Accounts accounts;
    private final KnownAccounts known;
    private final InvitationMails mails;
    private final Authorizer authorizer;
    private final JobScopes jobScopes;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Clock clock;

    public InvitationAcceptance(
            SentInvitations sent,
            InvitationRepository invitations,
            MembershipService memberships,
            TenantRepository tenants,
            Accounts accounts,
            KnownAccounts known,
            InvitationMails mails,
            Authorizer authorizer,
            JobScopes jobScopes,
            TenantTransactions transactions,
            Changes changes,
            Clock clock) {
        this.sent = sent;
        this.kept = InvitationService.kept(invitations);
        this.invitations = invitations;
        this.memberships = memberships;
        this.tenants = tenants;
        this.accounts = accounts;
        this.known = known;
        this.mails = mails;
        this.authorizer = authorizer;
        this.jobScopes = jobScopes;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /// What the page of a link says.
    ///
    /// @param place the name of the organisation
    /// @param zone in which days are meant
    /// @param inviter the name of who invites
    public record Offer(
            TenantId tenant,
            String place,
            ZoneId zone,
            String inviter,
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
    public Optional<Offer> look(InvitationToken token) {
        return sent.find(token.hash()).flatMap(this::offer);
    }

    private Optional<Offer> offer(SentInvitations.Place place) {
        var scope = jobScopes.of(OPERATION, place.tenant(), place.zone());
        return invitations
                .find(scope, place.id())
                .flatMap(
                        invitation ->
                                tenants.find(scope)
                                        .map(
                                                tenant ->
                                                        offer(
                                                                scope,
                                                                tenant.profile().name(),
                                                                invitation)));
    }

    private Offer offer(TenantScope scope, String place, Invitation invitation) {
        var facts = invitation.facts();
        return new Offer(
                scope.tenant(),
                place,
                scope.zone(),
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
    public Optional<Outcome> accept(InvitationToken token) {
        var place = sent.find(token.hash());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return offer(place.get()).map(offer -> accept(place.get(), offer));
    }

    private Outcome accept(SentInvitations.Place place, Offer offer) {
        var scope = jobScopes.of(OPERATION, place.tenant(), place.zone());
        var invitation = invitations.find(scope, place.id()).orElse(null);
        if (!(invitation instanceof Invitation.Open open)
                || open.state(clock.instant()) != Invitation.State.OPEN) {
            return new Outcome.NotOpen(offer);
        }
        try {
            return accept(open, inviter(place, open), offer);
        } catch (VersionConflictException _) {
            return new Outcome.NotOpen(offer(place).orElse(offer));
        } catch (RuleViolationException refusal) {
            return new Outcome.Refused(offer, refusal);
        }
    }

    /// The scope that whoever invited has now.
    private TenantScope inviter(SentInvitations.Place place, Invitation.Open open) {
        var firm = open.facts().onBehalfOf();
        var access =
                authorizer.authorize(
                        new Caller(
                                open.facts().invitedBy(),
                                OPERATION,
                                firm == null ? null : firm.value()),
                        place.tenant(),
                        Permission.MANAGE_PEOPLE,
                        OPERATION);
        return switch (access) {
            case Access.Granted<TenantScope>(var scope) -> scope;
            case Access.Forbidden<TenantScope>(), Access.Absent<TenantScope>() ->
                    throw new RuleViolationException(
                            InvitationRule.WHO_INVITES_MAY.reference(),
                            "Whoever invited may not do so any more.");
        };
    }

    private Outcome accept(Invitation.Open open, TenantScope inviter, Offer offer) {
        var invitee = open.facts().invitee();
        open.facts().roles().forEach(role -> memberships.requireMayGive(inviter, role.role()));
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
        var person = known.person(account, invitee);
        var scope = authorizer.accepting(person, inviter);
        transactions.inTransaction(
                scope,
                () -> {
                    var now = clock.instant();
                    changes.change(
                            scope,
                            kept,
                            open.id(),
                            open.version(),
                            before -> before.requireOpen().accept(person, now));
                    for (var role : open.facts().roles()) {
                        if (!role.isOver(now)) {
                            memberships.grantPromised(
                                    scope,
                                    inviter,
                                    person,
                                    role.grant(now, open.facts().firmStandsIn()));
                        }
                    }
                });
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
