package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.InvitationRepository;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.participation.ParticipationLink.Sending;
import dev.triennium.domain.participation.ParticipationLink.Subject;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.HeldMemberships;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What lists of an organisation's people cost: as many statements for many as for one.
@PersistenceTest
class PeopleListsTest {

    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int MANY = 5;

    @Autowired private MembershipRepository memberships;
    @Autowired private InvitationRepository invitations;
    @Autowired private ParticipationLinkRepository links;
    @Autowired private HeldMemberships held;
    @Autowired private ColleagueService colleagues;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;

    private final List<TenantScope> organisations = new ArrayList<>();
    private final List<Ref<ColleagueId>> people = new ArrayList<>();
    private PersonId person;

    @BeforeEach
    void somebodyWorksInSeveralOrganisations() {
        person = tenants.person();
        for (var number = 0; number < MANY; number++) {
            fill(tenants.tenant());
        }
    }

    private void fill(TenantScope scope) {
        organisations.add(scope);
        for (var who : List.of(person, tenants.person())) {
            memberships.insert(
                    scope,
                    new Membership(
                            new MembershipId(ids.next()), who, Role.EMPLOYEE, SINCE, null, null));
            invite(scope);
            var colleague = tenants.colleague(scope, who);
            people.add(Ref.in(scope, colleague));
            send(scope, colleague);
        }
    }

    private void invite(TenantScope scope) {
        invitations.insert(
                scope,
                new Invitation.Open(
                        new Invitation.Facts(
                                new InvitationId(ids.next()),
                                1,
                                new Invitee(
                                        UUID.randomUUID() + "@alder.example",
                                        "Anna",
                                        "Alder",
                                        Locale.GERMAN),
                                List.of(new PromisedRole(Role.AUDITOR, null, null)),
                                false,
                                person,
                                null,
                                SINCE,
                                SINCE,
                                SINCE.plusSeconds(60)),
                        UUID.randomUUID().toString()));
    }

    private void send(TenantScope scope, ColleagueId colleague) {
        links.insert(
                scope,
                new ParticipationLink(
                        new ParticipationLinkId(ids.next()),
                        1,
                        colleague,
                        "ANSWER_ASSESSMENT_ITEM",
                        new Subject("AssessmentItem", UUID.randomUUID()),
                        new Sending("a@example.com", person, SINCE, SINCE.plus(Duration.ofDays(1))),
                        LinkToken.create().hash(),
                        new Progress.Open()));
    }

    @Test
    void rolesAndInvitationsOfManyOrganisationsTakeNoMoreThanOfOne() {
        for (var some : List.of(organisations.subList(0, 1), organisations)) {
            var scopes = TenantScopes.of(some);
            assertThat(statements.of(() -> memberships.pages(scopes, PAGE))).isEqualTo(1);
            // Another one for what was promised.
            assertThat(statements.of(() -> invitations.pages(scopes, PAGE))).isEqualTo(2);
            assertThat(memberships.pages(scopes, PAGE).values())
                    .hasSize(some.size())
                    .allMatch(page -> page.values().size() == 2);
            assertThat(invitations.pages(scopes, PAGE).values())
                    .hasSize(some.size())
                    .allMatch(page -> page.values().size() == 2);
        }
    }

    @Test
    void linksAndOpenWorkOfManyColleaguesTakeNoMoreThanOfOne() {
        var one = people.subList(0, 1);
        var first = TenantScopes.of(organisations.getFirst());
        var all = TenantScopes.of(organisations);
        assertThat(statements.of(() -> links.pages(first, one, PAGE))).isEqualTo(1);
        assertThat(statements.of(() -> links.pages(all, people, PAGE))).isEqualTo(1);
        assertThat(links.pages(all, people, PAGE)).hasSize(2 * MANY);
        assertThat(statements.of(() -> colleagues.listOpenWork(all, people)))
                .isEqualTo(statements.of(() -> colleagues.listOpenWork(first, one)));
    }

    @Test
    void whatOneIsInManyOrganisationsTakesTwoStatements() {
        var caller = new Caller(person, "subject");
        assertThat(read(caller)).isEqualTo(MANY);
        // The roles, and the scopes of where they are held.
        assertThat(statements.of(() -> read(caller))).isEqualTo(2);
    }

    private int read(Caller caller) {
        var found = held.page(authorizer.portfolio(caller, "viewer"), PAGE).values();
        var where = found.stream().map(HeldMemberships.Held::tenant).collect(Collectors.toSet());
        return authorizer.readable(caller, where, "viewer").tenants().size();
    }
}
