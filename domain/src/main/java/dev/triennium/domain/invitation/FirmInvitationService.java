package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmService;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import dev.triennium.domain.tenancy.GrantRole;
import dev.triennium.domain.tenancy.RoleRule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Invites people into a firm.
@DomainService
public final class FirmInvitationService {

    private static final String TYPE = "FirmInvitation";

    private final FirmInvitationRepository invitations;
    private final EmploymentService employments;
    private final FirmRepository firms;
    private final FirmTransactions transactions;
    private final FirmTrail trail;
    private final KnownAccounts accounts;
    private final InvitationMails mails;
    private final InvitationTerms terms;
    private final IdGenerator ids;
    private final Clock clock;

    public FirmInvitationService(
            FirmInvitationRepository invitations,
            EmploymentService employments,
            FirmRepository firms,
            FirmTransactions transactions,
            FirmTrail trail,
            KnownAccounts accounts,
            InvitationMails mails,
            InvitationTerms terms,
            IdGenerator ids,
            Clock clock) {
        this.invitations = invitations;
        this.employments = employments;
        this.firms = firms;
        this.transactions = transactions;
        this.trail = trail;
        this.accounts = accounts;
        this.mails = mails;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /// Who uses an account with this address has the role at once; everybody else gets a link.
    ///
    /// @param key makes a repetition return the same invitation
    /// @throws RuleViolationException when the address has an open invitation, or its owner has the
    ///     role
    public FirmInvitation invite(
            FirmScope scope, Invitee invitee, PromisedRole role, @Nullable UUID key) {
        EmploymentService.requireFirmRole(role.role());
        employments.requirePlausible("validFrom", role.validFrom());
        employments.requirePlausible("validUntil", role.validUntil());
        requireNotOver("validUntil", role);
        accounts.requireUsable();
        var user = accounts.findUser(invitee).orElse(null);
        var id = new InvitationId(key == null ? ids.next() : idFor(scope, key));
        return transactions.inTransaction(
                scope.firm(),
                () -> {
                    employments.requireHeld(scope);
                    return invitations
                            .find(scope.firm(), id)
                            .map(made -> new FirmInvitation(scope.firm(), made))
                            .orElseGet(
                                    () ->
                                            make(
                                                    get(scope.firm()),
                                                    id,
                                                    invitee,
                                                    role,
                                                    FirmTrail.Act.of(scope),
                                                    user));
                });
    }

    private void requireNotOver(String field, PromisedRole role) {
        if (role.isOver(clock.instant())) {
            throw new ValidationException(field, "The end must not lie in the past.");
        }
    }

    /// The key decides the id, so that a repetition finds what the first request made.
    private static UUID idFor(FirmScope scope, UUID key) {
        var name = scope.firm().value() + "/" + scope.person().value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// @param isNew false when there was one of this name, whose first partner this one is
    public record Founding(Firm firm, FirmInvitation invitation, boolean isNew) {}

    /// Founds a firm and invites its first partner, by order of the product's operator. Said twice,
    /// it sends an open invitation again.
    public Founding found(String name, Invitee partner) {
        FirmService.requireName(name);
        accounts.requireUsable();
        var known = invitations.findFounding(name.strip(), partner.address());
        if (known.isPresent()) {
            return again(known.get());
        }
        var user = accounts.findUser(partner).orElse(null);
        var firm = new Firm(new FirmId(ids.next()), name.strip());
        return transactions.inTransaction(
                firm.id(),
                () -> {
                    firms.insert(firm);
                    var id = new InvitationId(ids.next());
                    var role = new PromisedRole(Role.PARTNER, null, null);
                    return new Founding(
                            firm,
                            make(firm, id, partner, role, FirmTrail.Act.FOUNDING, user),
                            true);
                });
    }

    private Founding again(FirmInvitation known) {
        var firm = get(known.firm());
        var again =
                known.invitation() instanceof Invitation.Open open
                        ? change(
                                FirmTrail.Act.FOUNDING,
                                firm.id(),
                                open.id(),
                                open.version(),
                                one -> sent(firm, one))
                        : known;
        return new Founding(firm, again, false);
    }

    private FirmInvitation make(
            Firm firm,
            InvitationId id,
            Invitee invitee,
            PromisedRole role,
            FirmTrail.Act act,
            @Nullable PersonId user) {
        if (invitations.hasOpen(firm.id(), invitee.address())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    InvitationRule.ONE_FOR_AN_ADDRESS.reference(),
                    List.of("email"),
                    "The address has an open invitation already.");
        }
        var token = LinkToken.create();
        var now = clock.instant();
        var facts =
                new Invitation.Facts(
                        id,
                        1,
                        invitee,
                        List.of(role),
                        false,
                        act.person(),
                        null,
                        now,
                        now,
                        now.plus(terms.validity()));
        var invitation =
                user == null
                        ? new Invitation.Open(facts, token.hash())
                        : new Invitation.Accepted(facts, user, now);
        invitations.insert(firm.id(), invitation);
        note(trail, act, firm.id(), null, invitation);
        if (user != null && !isGranted(act, firm, user, role.grant(now, false))) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.ONCE_AT_A_TIME.reference(),
                    List.of("email"),
                    "The person with this address holds the role already.");
        }
        tell(firm, invitation, user, user == null ? token : null);
        return new FirmInvitation(firm.id(), invitation);
    }

    private boolean isGranted(FirmTrail.Act act, Firm firm, PersonId user, GrantRole role) {
        return employments.grantPromised(act, firm.id(), user, role, act.person()) != null;
    }

    static void note(
            FirmTrail trail,
            FirmTrail.Act act,
            FirmId firm,
            @Nullable Invitation before,
            Invitation after) {
        trail.record(
                firm,
                act,
                TYPE,
                after.id().value(),
                before == null ? null : InvitationTrace.of(before),
                InvitationTrace.of(after));
    }

    private Firm get(FirmId id) {
        var firm = firms.list(Set.of(id)).get(id);
        if (firm == null) {
            throw new NotFoundException("firmId");
        }
        return firm;
    }

    /// A firm has no time zone.
    private void tell(
            Firm firm,
            Invitation invitation,
            @Nullable PersonId reader,
            @Nullable LinkToken token) {
        mails.tell(null, firm.name(), ZoneOffset.UTC, invitation, reader, token);
    }

    private Invitation.Open sent(Firm firm, Invitation.Open open) {
        var token = LinkToken.create();
        var now = clock.instant();
        var sent = open.resend(token, now, now.plus(terms.validity()));
        tell(firm, sent, null, token);
        return sent;
    }

    /// Sends a new link; the one before opens nothing any more.
    ///
    /// @throws RuleViolationException when it was accepted or revoked
    public FirmInvitation resend(FirmScope scope, FirmInvitationId id, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                open -> {
                    open.facts().roles().forEach(role -> requireNotOver("id", role));
                    return sent(get(scope.firm()), open);
                });
    }

    /// From then on its link opens nothing any more.
    ///
    /// @throws RuleViolationException when it was accepted or revoked
    public FirmInvitation revoke(FirmScope scope, FirmInvitationId id, int expectedVersion) {
        return change(
                scope, id, expectedVersion, open -> open.revoke(scope.person(), clock.instant()));
    }

    private FirmInvitation change(
            FirmScope scope,
            FirmInvitationId id,
            int expectedVersion,
            Function<Invitation.Open, Invitation> verb) {
        return transactions.inTransaction(
                scope.firm(),
                () -> {
                    employments.requireHeld(scope);
                    return change(
                            FirmTrail.Act.of(scope),
                            scope.firm(),
                            id.inFirm(),
                            expectedVersion,
                            verb);
                });
    }

    private FirmInvitation change(
            FirmTrail.Act act,
            FirmId firm,
            InvitationId id,
            int expectedVersion,
            Function<Invitation.Open, Invitation> verb) {
        return transactions.inTransaction(
                firm,
                () -> {
                    var before =
                            invitations
                                    .find(firm, id)
                                    .orElseThrow(() -> new NotFoundException("id"));
                    if (before.version() != expectedVersion) {
                        throw new VersionConflictException(before.version());
                    }
                    var after = verb.apply(before.requireOpen());
                    invitations.update(firm, after, expectedVersion);
                    note(trail, act, firm, before, after);
                    return new FirmInvitation(firm, after);
                });
    }
}
