package dev.triennium.domain.invitation;

import dev.triennium.domain.change.Changes;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// An organisation, in whose audit trail the acceptance stands.
///
/// @param job in which it is looked at before somebody accepts
record TenantDestination(
        TenantScope job,
        InvitationId id,
        InvitationRepository invitations,
        MembershipService memberships,
        TenantRepository tenants,
        Authorizer authorizer,
        TenantTransactions transactions,
        Changes changes,
        Clock clock)
        implements Destination {

    @Override
    public Optional<Invitation> find() {
        return invitations.find(job, id);
    }

    @Override
    public Optional<String> findName() {
        return tenants.find(job).map(tenant -> tenant.profile().name());
    }

    @Override
    public ZoneId zone() {
        return job.zone();
    }

    @Override
    public Consumer<PersonId> promise(Invitation.Open open) {
        var inviter = inviter(open);
        open.facts().roles().forEach(role -> memberships.requireMayGive(inviter, role.role()));
        return person -> keep(open, inviter, person);
    }

    /// The scope that whoever invited has now.
    private TenantScope inviter(Invitation.Open open) {
        var firm = open.facts().onBehalfOf();
        var by = Objects.requireNonNull(open.facts().invitedBy(), "People invite");
        var access =
                authorizer.authorize(
                        new Caller(by, job.operation(), firm == null ? null : firm.value()),
                        job.tenant(),
                        Permission.MANAGE_PEOPLE,
                        job.operation());
        return switch (access) {
            case Access.Granted<TenantScope>(var scope) -> scope;
            case Access.Forbidden<TenantScope>(), Access.Absent<TenantScope>() ->
                    throw Destination.givesNothingAnyMore();
        };
    }

    private void keep(Invitation.Open open, TenantScope inviter, PersonId person) {
        var scope = authorizer.accepting(person, inviter);
        transactions.inTransaction(
                scope,
                () -> {
                    var now = clock.instant();
                    changes.change(
                            scope,
                            InvitationService.kept(invitations),
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
    }
}
