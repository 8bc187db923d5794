package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.RoleRule;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invites people into an organisation.
@DomainService
public final class InvitationService {

    private final Kept<InvitationId, Invitation> kept;
    private final InvitationRepository invitations;
    private final MembershipService memberships;
    private final TenantRepository tenants;
    private final KnownAccounts accounts;
    private final InvitationMails mails;
    private final InvitationTerms terms;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public InvitationService(
            InvitationRepository invitations,
            MembershipService memberships,
            TenantRepository tenants,
            KnownAccounts accounts,
            InvitationMails mails,
            InvitationTerms terms,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.kept = kept(invitations);
        this.invitations = invitations;
        this.memberships = memberships;
        this.tenants = tenants;
        this.accounts = accounts;
        this.mails = mails;
        this.terms = terms;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    static Kept<InvitationId, Invitation> kept(InvitationRepository invitations) {
        return Kept.<InvitationId, Invitation>in(invitations, "Invitation")
                .tracing(InvitationTrace::of);
    }

    /// Who uses an account with this address gets the roles at once; everybody else a link.
    ///
    /// @throws RuleViolationException when the inviter may not give a role, the address has an open
    ///     invitation, or its owner holds all of the roles
    public Invitation invite(TenantScope scope, InvitePerson command, @Nullable UUID key) {
        accounts.requireUsable();
        for (var role : command.roles()) {
            requireGivable(scope, role);
            memberships.requirePlausible(scope, "roles", role.validFrom());
            memberships.requirePlausible(scope, "roles", role.validUntil());
        }
        var user = accounts.findUser(command.invitee()).orElse(null);
        var token = LinkToken.create();
        return changes.create(
                scope,
                kept,
                key,
                command,
                InvitationId::new,
                () -> invitation(scope, command, user, token),
                invitation -> follow(scope, invitation, user, token));
    }

    private void requireGivable(TenantScope scope, PromisedRole role) {
        memberships.requireMayGive(scope, role.role());
        if (role.isOver(clock.instant())) {
            throw new ValidationException("roles", "The end of a role must not lie in the past.");
        }
    }

    private Invitation invitation(
            TenantScope scope, InvitePerson command, @Nullable PersonId user, LinkToken token) {
        tenants.lock(scope);
        if (invitations.hasOpen(scope, command.invitee().address())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    InvitationRule.ONE_FOR_AN_ADDRESS.reference(),
                    List.of("email"),
                    "The address has an open invitation already.");
        }
        var now = clock.instant();
        var facts =
                new Invitation.Facts(
                        new InvitationId(ids.next()),
                        1,
                        command.invitee(),
                        command.roles(),
                        command.firmStandsIn(),
                        actor(scope),
                        scope.firm(),
                        now,
                        now,
                        now.plus(terms.validity()));
        return user == null
                ? new Invitation.Open(facts, token.hash())
                : new Invitation.Accepted(facts, user, now);
    }

    private void follow(
            TenantScope scope, Invitation invitation, @Nullable PersonId user, LinkToken token) {
        if (user != null) {
            grant(scope, invitation.facts(), user);
        }
        tell(scope, invitation, user, user == null ? token : null);
    }

    private void grant(TenantScope scope, Invitation.Facts facts, PersonId user) {
        var now = clock.instant();
        var isNew = false;
        for (var role : facts.roles()) {
            var granted =
                    memberships.grantPromised(
                            scope, scope, user, role.grant(now, facts.firmStandsIn()));
            isNew |= granted != null;
        }
        if (!isNew) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.ONCE_AT_A_TIME.reference(),
                    List.of("email"),
                    "The person with this address holds the roles already.");
        }
    }

    private void tell(
            TenantScope scope,
            Invitation invitation,
            @Nullable PersonId reader,
            @Nullable LinkToken token) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("tenantId"));
        mails.tell(
                scope.tenant(), tenant.profile().name(), scope.zone(), invitation, reader, token);
    }

    /// Sends a new link; the one before opens nothing any more.
    ///
    /// @throws RuleViolationException when it was accepted or revoked
    public Invitation resend(TenantScope scope, InvitationId id, int expectedVersion) {
        var token = LinkToken.create();
        var now = clock.instant();
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var open = before.requireOpen();
                    open.facts().roles().forEach(role -> requireGivable(scope, role));
                    var sent = open.resend(token, now, now.plus(terms.validity()));
                    tell(scope, sent, null, token);
                    return sent;
                });
    }

    /// From then on its link opens nothing any more.
    ///
    /// @throws RuleViolationException when it was accepted or revoked
    public Invitation revoke(TenantScope scope, InvitationId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.requireOpen().revoke(actor(scope), clock.instant()));
    }

    private static PersonId actor(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "People invite");
    }
}
