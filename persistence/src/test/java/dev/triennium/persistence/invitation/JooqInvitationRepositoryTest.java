package dev.triennium.persistence.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Sha256;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.InvitationRepository;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.invitation.SentInvitations;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqInvitationRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Autowired private InvitationRepository invitations;
    @Autowired private SentInvitations sent;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private PersonId inviter;

    @BeforeEach
    void makeATenant() {
        scope = tenants.tenant();
        inviter = tenants.person();
    }

    private Invitation.Facts facts(Instant at, int version) {
        return new Invitation.Facts(
                new InvitationId(ids.next()),
                version,
                new Invitee("anna@alder.example", "Anna", "Alder", Locale.GERMAN),
                List.of(
                        new PromisedRole(Role.AUDITOR, at, at.plusSeconds(60)),
                        new PromisedRole(Role.EMPLOYEE, null, null)),
                true,
                inviter,
                tenants.firm(),
                at,
                at,
                at.plusSeconds(100));
    }

    private Invitation.Open insert(Instant at) {
        var facts = facts(at, 1);
        var open = new Invitation.Open(facts, Sha256.hex(facts.id().value().toString()));
        invitations.insert(scope, open);
        return open;
    }

    private Invitation.Facts next(Invitation.Facts before) {
        return new Invitation.Facts(
                before.id(),
                before.version() + 1,
                before.invitee(),
                before.roles(),
                before.firmStandsIn(),
                before.invitedBy(),
                before.onBehalfOf(),
                before.invitedAt(),
                before.sentAt(),
                before.expiresAt());
    }

    @Test
    void eachStateComesBackAsItWasStored() {
        var open = insert(NOW);
        assertThat(invitations.find(scope, open.id())).contains(open);
        var accepted = new Invitation.Accepted(next(open.facts()), inviter, NOW);
        invitations.update(scope, accepted, 1);
        assertThat(invitations.find(scope, open.id())).contains(accepted);
        var revoked = new Invitation.Revoked(next(accepted.facts()), inviter, NOW);
        invitations.update(scope, revoked, 2);
        assertThat(invitations.find(scope, open.id())).contains(revoked);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> invitations.update(scope, revoked, 2));
    }

    @Test
    void theLatestComeFirstAndOnlyThoseOfTheTenant() {
        var first = insert(NOW);
        var second = insert(NOW.plusSeconds(1));
        var other = tenants.tenant();
        var pages = invitations.pages(TenantScopes.of(List.of(scope, other)), PageRequest.first(9));
        assertThat(Objects.requireNonNull(pages.get(scope.tenant())).values())
                .containsExactly(second, first);
        assertThat(invitations.list(TenantScopes.of(other), List.of(Ref.in(scope, first.id()))))
                .isEmpty();
        assertThat(invitations.find(other, first.id())).isEmpty();
    }

    @Test
    void anAddressIsTakenWhileItsInvitationIsOpen() {
        assertThat(invitations.hasOpen(scope, "anna@alder.example")).isFalse();
        var open = insert(NOW);
        assertThat(invitations.hasOpen(scope, "anna@alder.example")).isTrue();
        assertThat(invitations.hasOpen(scope, "ben@alder.example")).isFalse();
        assertThat(invitations.hasOpen(tenants.tenant(), "anna@alder.example")).isFalse();
        invitations.update(scope, new Invitation.Revoked(next(open.facts()), inviter, NOW), 1);
        assertThat(invitations.hasOpen(scope, "anna@alder.example")).isFalse();
    }

    @Test
    void theHashOfALinkLeadsToItsInvitationUntilThatIsAnswered() {
        var open = insert(NOW);
        assertThat(sent.find(open.tokenHash()))
                .contains(
                        new SentInvitations.Place.InTenant(
                                scope.tenant(), TestTenants.ZONE, open.id()));
        invitations.update(scope, new Invitation.Accepted(next(open.facts()), inviter, NOW), 1);
        assertThat(sent.find(open.tokenHash())).isEmpty();
    }
}
