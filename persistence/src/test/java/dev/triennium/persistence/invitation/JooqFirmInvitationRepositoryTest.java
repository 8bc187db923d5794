package dev.triennium.persistence.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.FirmInvitation;
import dev.triennium.domain.invitation.FirmInvitationRepository;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.invitation.SentInvitations;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqFirmInvitationRepositoryTest {

    private static final Instant SENT = Instant.parse("2027-02-13T07:00:00.123456Z");

    @Autowired private FirmInvitationRepository invitations;
    @Autowired private SentInvitations sent;
    @Autowired private FirmRepository firms;
    @Autowired private TestTenants tenants;

    private FirmId firm;
    private PersonId partner;

    @BeforeEach
    void aFirm() {
        firm = tenants.firm();
        partner = tenants.person();
    }

    private static Invitation.Facts facts(int version, String address, @Nullable PersonId by) {
        return new Invitation.Facts(
                new InvitationId(UUID.randomUUID()),
                version,
                new Invitee(address, "Kim", "Neu", Locale.GERMAN),
                List.of(new PromisedRole(Role.CONSULTANT, SENT, SENT.plusSeconds(90))),
                false,
                by,
                null,
                SENT,
                SENT,
                SENT.plusSeconds(60));
    }

    private static String address() {
        return UUID.randomUUID() + "@firm.example";
    }

    private Invitation.Open open(String address, @Nullable PersonId by) {
        var open = new Invitation.Open(facts(1, address, by), UUID.randomUUID().toString());
        invitations.insert(firm, open);
        return open;
    }

    @Test
    void anInvitationIsReadAsItWasStored() {
        var open = open(address(), partner);
        assertThat(invitations.find(firm, open.id())).contains(open);
        assertThat(invitations.find(tenants.firm(), open.id())).isEmpty();
        assertThat(invitations.list(List.of(open.id())))
                .isEqualTo(Map.of(open.id(), new FirmInvitation(firm, open)));
    }

    @Test
    void aLinkLeadsToTheFirmUntilItIsAnswered() {
        var open = open(address(), partner);
        assertThat(sent.find(open.tokenHash()))
                .contains(new SentInvitations.Place.InFirm(firm, open.id()));
        var accepted =
                new Invitation.Accepted(
                        new Invitation.Facts(
                                open.id(),
                                2,
                                open.facts().invitee(),
                                open.facts().roles(),
                                false,
                                partner,
                                null,
                                SENT,
                                SENT,
                                SENT.plusSeconds(60)),
                        partner,
                        SENT);
        invitations.update(firm, accepted, 1);
        assertThat(invitations.find(firm, open.id())).contains(accepted);
        assertThat(sent.find(open.tokenHash())).isEmpty();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> invitations.update(firm, accepted, 1));
    }

    @Test
    void anAddressIsAskedForInOneFirm() {
        var address = address();
        open(address, partner);
        assertThat(invitations.hasOpen(firm, address)).isTrue();
        assertThat(invitations.hasOpen(tenants.firm(), address)).isFalse();
        assertThat(invitations.hasOpen(firm, address())).isFalse();
    }

    @Test
    void theOperatorsInvitationIsFoundByTheNameOfTheFirm() {
        var name = Objects.requireNonNull(firms.list(List.of(firm)).get(firm)).name();
        var address = address();
        open(address(), partner);
        var founding = open(address, null);
        assertThat(invitations.findFounding(name, address))
                .contains(new FirmInvitation(firm, founding));
        assertThat(invitations.findFounding("Another firm", address)).isEmpty();
    }

    @Test
    void eachFirmHasItsOwnPage() {
        var first = open(address(), partner);
        var second = open(address(), partner);
        var pages = invitations.pages(List.of(firm, tenants.firm()), PageRequest.first(1));
        assertThat(pages).containsOnlyKeys(firm);
        var page = Objects.requireNonNull(pages.get(firm));
        assertThat(page.hasNext()).isTrue();
        assertThat(List.of(first, second))
                .contains((Invitation.Open) page.values().getFirst().invitation());
    }
}
