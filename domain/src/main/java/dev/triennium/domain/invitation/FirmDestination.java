package dev.triennium.domain.invitation;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A firm, to which the acceptance brings one of its people.
record FirmDestination(
        FirmId firm,
        InvitationId id,
        FirmInvitationRepository invitations,
        EmploymentService employments,
        FirmRepository firms,
        FirmTransactions transactions,
        FirmTrail trail,
        Clock clock)
        implements Destination {

    @Override
    public Optional<Invitation> find() {
        return invitations.find(firm, id);
    }

    @Override
    public Optional<String> findName() {
        return Optional.ofNullable(firms.list(Set.of(firm)).get(firm)).map(Firm::name);
    }

    /// A firm has none of its own.
    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Consumer<PersonId> promise(Invitation.Open open) {
        requireMayGive(open);
        return person ->
                transactions.inTransaction(
                        firm,
                        () -> {
                            keep(open, person);
                            return Boolean.TRUE;
                        });
    }

    private void requireMayGive(Invitation.Open open) {
        var by = open.facts().invitedBy();
        if (by != null && !employments.leads(by, firm)) {
            throw Destination.givesNothingAnyMore();
        }
    }

    private void keep(Invitation.Open open, PersonId person) {
        requireMayGive(open);
        var before = invitations.find(firm, id).orElseThrow(() -> new NotFoundException("id"));
        var now = clock.instant();
        var accepted = before.requireOpen().accept(person, now);
        var act = new FirmTrail.Act(Destinations.OPERATION, person, null);
        invitations.update(firm, accepted, open.version());
        FirmInvitationService.note(trail, act, firm, before, accepted);
        for (var role : open.facts().roles()) {
            if (!role.isOver(now)) {
                employments.grantPromised(
                        act, firm, person, role.grant(now, false), open.facts().invitedBy());
            }
        }
    }
}
