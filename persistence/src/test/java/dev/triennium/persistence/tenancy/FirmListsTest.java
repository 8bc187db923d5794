package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.HandoverRepository;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.FirmInvitationRepository;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a firm's lists cost does not grow with the firm.
@PersistenceTest
class FirmListsTest {

    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int CLIENTS = 8;

    @Autowired private EmploymentRepository employments;
    @Autowired private FirmInvitationRepository invitations;
    @Autowired private OfferedHandovers offers;
    @Autowired private HandoverRepository handovers;
    @Autowired private EngagementRepository engagements;
    @Autowired private TenantRepository tenants;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants testTenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;

    private FirmId firm;
    private FirmId other;
    private PersonId partner;

    @BeforeEach
    void twoFirms() {
        firm = testTenants.firm();
        other = testTenants.firm();
        partner = employed(firm);
    }

    private PersonId employed(FirmId at) {
        var person = testTenants.person();
        employments.insert(
                new Employment(
                        new EmploymentId(ids.next()), at, person, Role.PARTNER, SINCE, null));
        return person;
    }

    private void invite(FirmId into) {
        invitations.insert(
                into,
                new Invitation.Open(
                        new Invitation.Facts(
                                new InvitationId(ids.next()),
                                1,
                                new Invitee(
                                        UUID.randomUUID() + "@firm.example",
                                        "Kim",
                                        "Neu",
                                        Locale.GERMAN),
                                List.of(new PromisedRole(Role.CONSULTANT, null, null)),
                                false,
                                partner,
                                null,
                                SINCE,
                                SINCE,
                                SINCE.plusSeconds(60)),
                        UUID.randomUUID().toString()));
    }

    private TenantScope client(FirmId of) {
        var client = testTenants.tenant();
        engagements.insert(client, engagement(of));
        return client;
    }

    private Engagement engagement(FirmId of) {
        return new Engagement(
                new EngagementId(ids.next()), 1, of, "All", "Signed", SINCE, null, null, null);
    }

    private void offer(FirmId from, FirmId to) {
        var client = testTenants.tenant();
        var ending = engagement(from);
        engagements.insert(client, ending);
        handovers.insert(
                client,
                new Handover.Consented(
                        new Handover.Facts(
                                new HandoverId(ids.next()),
                                1,
                                ending.id(),
                                from,
                                to,
                                "The rest",
                                partner,
                                from,
                                SINCE),
                        new Handover.Consent(partner, SINCE, "In the meeting")));
    }

    @Test
    void thePeopleInvitationsAndOffersOfSeveralFirmsTakeNoMoreStatementsThanOfOne() {
        for (var number = 0; number < CLIENTS; number++) {
            employed(firm);
            employed(other);
            invite(firm);
            invite(other);
            offer(firm, other);
            offer(other, firm);
        }
        for (var firms : List.of(List.of(firm), List.of(firm, other))) {
            assertThat(statements.of(() -> employments.pages(firms, PAGE))).isEqualTo(1);
            assertThat(statements.of(() -> invitations.pages(firms, PAGE))).isEqualTo(1);
            // Another one for the names of the organisations, wherever they are.
            assertThat(statements.of(() -> offers.pages(firms, PAGE))).isEqualTo(2);
            assertThat(employments.pages(firms, PAGE)).containsOnlyKeys(firms);
            assertThat(invitations.pages(firms, PAGE)).containsOnlyKeys(firms);
            assertThat(offers.pages(firms, PAGE)).containsOnlyKeys(firms);
        }
    }

    private Set<TenantId> clients() {
        var portfolio = authorizer.portfolio(new Caller(partner, "subject"), "tenants");
        return tenants.pageAccessible(portfolio, ArchivedFilter.EXCLUDED, PAGE).values().stream()
                .map(one -> one.id())
                .collect(Collectors.toSet());
    }

    private int read() {
        var scopes = authorizer.readable(new Caller(partner, "subject"), clients(), "tenants");
        var shown = engagements.pages(scopes, PAGE);
        handovers.pages(scopes, PAGE);
        engagements.listLeadConsultants(scopes, SINCE);
        return shown.size();
    }

    @Test
    void theClientsOfAFirmWithTheirEngagementsAndHandoversTakeNoMoreForMany() {
        client(firm);
        client(other);
        var forOne = statements.of(this::read);

        for (var number = 1; number < CLIENTS; number++) {
            client(firm);
        }

        assertThat(read()).isEqualTo(CLIENTS);
        // Clients, grants, engagements, hand-overs and leads.
        assertThat(statements.of(this::read)).isEqualTo(forOne).isEqualTo(5);
    }
}
