package dev.triennium.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.InvitationAcceptance.Outcome;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryEmployments;
import dev.triennium.domain.tenancy.InMemoryEngagementRepository;
import dev.triennium.domain.tenancy.InMemoryFirmTrail;
import dev.triennium.domain.tenancy.InMemoryFirms;
import dev.triennium.domain.tenancy.InMemoryMembershipRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final FirmId FIRM = new FirmId(new UUID(2, 1));
    private static final PersonId MAYA = new PersonId(new UUID(3, 1));
    private static final PersonId PAUL = new PersonId(new UUID(3, 2));
    /// What the clock of the fakes says.
    private static final Instant START = Instant.parse("2026-11-24T11:00:00Z");
    private static final String ADDRESS = "anna@alder.example";

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryInvitationRepository invitations = new InMemoryInvitationRepository();
    private final InMemoryMembershipRepository memberships = new InMemoryMembershipRepository();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final FakeAccounts accounts = new FakeAccounts();
    private final List<InvitationNotice> notices = new ArrayList<>();
    private final Map<PersonId, Role> roles =
            new HashMap<>(Map.of(MAYA, Role.REPRESENTATIVE, PAUL, Role.PARTNER));
    private final People people = new People();
    private final TenantScope job = new JobScopes().of("test", ALDER, ZoneOffset.UTC);

    private final class Grants implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> asked, Instant at) {
            var role = roles.get(person);
            return role == null
                    ? Map.of()
                    : Map.of(
                            ALDER,
                            List.of(
                                    new TenantGrant(
                                            ALDER,
                                            ZoneOffset.UTC,
                                            role,
                                            role.isFirmRole() ? FIRM : null,
                                            false)));
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    private static final class People implements PersonDirectory {

        private final Map<String, PersonId> bySubject = new HashMap<>();

        @Override
        public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
            return Optional.of(
                    bySubject.computeIfAbsent(
                            claims.subject(), _ -> new PersonId(new UUID(9, bySubject.size()))));
        }

        @Override
        public Optional<PersonId> findId(String subject) {
            return Optional.ofNullable(bySubject.get(subject));
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(new Person(id, "Maya", "Alder", null, Locale.ENGLISH, null));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void makeTheOrganisation() {
        tenants.insert(
                job,
                new Tenant(
                        ALDER,
                        1,
                        new Tenant.Profile(
                                "Alder",
                                ZoneOffset.UTC,
                                Locale.GERMAN,
                                10,
                                Set.of(DayOfWeek.MONDAY),
                                null),
                        Standing.inUse()));
    }

    private Authorizer authorizer() {
        return new Authorizer(new Grants(), UseCaseFakes.CLOCK);
    }

    private MembershipService membershipService(Clock clock) {
        return new MembershipService(
                memberships,
                new InMemoryEngagementRepository(),
                tenants,
                Optional.empty(),
                fakes.changes(),
                fakes.ids(),
                clock);
    }

    private InvitationMails mails() {
        return new InvitationMails(
                people,
                notice -> {
                    notices.add(notice);
                    return new MailContent("subject", "text", "html", null, null);
                },
                outbox,
                fakes.ids(),
                UseCaseFakes.CLOCK);
    }

    private InvitationService service() {
        return new InvitationService(
                invitations,
                membershipService(UseCaseFakes.CLOCK),
                tenants,
                new KnownAccounts(accounts, people),
                mails(),
                new InvitationTerms(Duration.ofDays(14)),
                fakes.changes(),
                fakes.ids(),
                UseCaseFakes.CLOCK);
    }

    private InvitationAcceptance acceptance() {
        return acceptance(START);
    }

    private InvitationAcceptance acceptance(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var firms = new InMemoryEmployments();
        return new InvitationAcceptance(
                invitations,
                new Destinations(
                        invitations,
                        membershipService(clock),
                        tenants,
                        new InMemoryFirmInvitations(Map.of()),
                        new EmploymentService(
                                firms, firms, firms, new InMemoryFirmTrail(), fakes.ids(), clock),
                        new InMemoryFirms(),
                        authorizer(),
                        new JobScopes(),
                        fakes.transactions(),
                        firms,
                        new InMemoryFirmTrail(),
                        fakes.changes(),
                        clock),
                accounts,
                new KnownAccounts(accounts, people),
                mails(),
                clock);
    }

    private TenantScope scope(PersonId person) {
        var access =
                authorizer()
                        .authorize(
                                new Caller(person, "subject"),
                                ALDER,
                                Permission.MANAGE_PEOPLE,
                                "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private static InvitePerson anna(Role... roles) {
        return new InvitePerson(
                new Invitee("Anna@Alder.Example ", "Anna", "Alder", Locale.GERMAN),
                List.of(roles).stream().map(role -> new PromisedRole(role, null, null)).toList(),
                false);
    }

    private Invitation invite(Role... roles) {
        return service().invite(scope(MAYA), anna(roles), null);
    }

    private LinkToken token() {
        return Objects.requireNonNull(notices.getLast().token());
    }

    private List<Membership> granted() {
        var pages = memberships.pages(TenantScopes.of(job), PageRequest.first(10));
        return Objects.requireNonNull(pages.get(ALDER)).values();
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void whoHasNoAccountGetsALinkThatIsKeptAsAHash() {
        var invitation = invite(Role.EMPLOYEE);
        assertThat(invitation.state(START)).isEqualTo(Invitation.State.OPEN);
        assertThat(invitation.facts().expiresAt()).isEqualTo(START.plus(Duration.ofDays(14)));
        assertThat(((Invitation.Open) invitation).tokenHash()).isEqualTo(token().hash());
        assertThat(outbox.mails)
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.address()).isEqualTo(ADDRESS);
                            assertThat(mail.recipient()).isNull();
                            assertThat(mail.holdsSecret()).isTrue();
                        });
        assertThat(notices.getLast().locale()).isEqualTo(Locale.GERMAN);
        assertThat(granted()).isEmpty();
        assertThat(fakes.audited.toString()).doesNotContain(token().text(), token().hash());
    }

    @Test
    void whoUsesAnAccountHasTheRolesAtOnce() {
        accounts.add(ADDRESS, true, false);
        var invitation = invite(Role.EMPLOYEE, Role.AUDITOR);
        assertThat(invitation.state(START)).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(granted())
                .extracting(Membership::role)
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.AUDITOR);
        assertThat(granted()).extracting(Membership::grantedBy).containsOnly(MAYA);
        assertThat(notices.getLast().token()).isNull();
        assertThat(outbox.mails.getLast().recipient()).isNotNull();
        isRefused("ROL-2", () -> invite(Role.EMPLOYEE));
    }

    @Test
    void anAccountWhoseAddressIsNotProvenGetsNothingByIt() {
        accounts.add(ADDRESS, false, false);
        assertThat(invite(Role.EMPLOYEE).state(START)).isEqualTo(Invitation.State.OPEN);
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.AddressUnproven.class);
        assertThat(granted()).isEmpty();
    }

    @Test
    void anInvitationGoesOutWhileTheIdentityProviderIsAway() {
        accounts.isAway = true;
        assertThat(invite(Role.EMPLOYEE).state(START)).isEqualTo(Invitation.State.OPEN);
    }

    @Test
    void nobodyIsInvitedWhereNoAccountsAreMade() {
        accounts.isUsable = false;
        isRefused("INV-4", () -> invite(Role.EMPLOYEE));
    }

    @Test
    void nobodyPromisesMoreThanTheyHave() {
        invite(Role.REPRESENTATIVE);
        roles.put(MAYA, Role.PARTNER);
        isRefused("ROL-1", () -> service().invite(scope(PAUL), anna(Role.MANAGEMENT), null));
    }

    @Test
    void thePartnerInvitesTheFirstRepresentative() {
        service().invite(scope(PAUL), anna(Role.REPRESENTATIVE), null);
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.Accepted.class);
        assertThat(granted())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.role()).isEqualTo(Role.REPRESENTATIVE);
                            assertThat(one.grantedBy()).isEqualTo(PAUL);
                        });
        var ben =
                new InvitePerson(
                        new Invitee("ben@alder.example", "Ben", "Alder", Locale.ENGLISH),
                        List.of(new PromisedRole(Role.REPRESENTATIVE, null, null)),
                        false);
        isRefused("ROL-1", () -> service().invite(scope(PAUL), ben, null));
    }

    @Test
    void anAddressHasOneOpenInvitation() {
        invite(Role.EMPLOYEE);
        isRefused("INV-1", () -> invite(Role.AUDITOR));
    }

    @Test
    void aRepetitionSendsNothingAgain() {
        var key = new UUID(5, 5);
        var service = service();
        var first = service.invite(scope(MAYA), anna(Role.EMPLOYEE), key);
        assertThat(service.invite(scope(MAYA), anna(Role.EMPLOYEE), key)).isEqualTo(first);
        assertThat(outbox.mails).hasSize(1);
    }

    @Test
    void acceptingMakesAnAccountAndGrantsWhatWasPromised() {
        invite(Role.EMPLOYEE);
        var outcome = (Outcome.Accepted) acceptance().accept(token()).orElseThrow();
        assertThat(outcome.password()).isEqualTo(new Accounts.OneTimePassword("created"));
        assertThat(granted())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.person())
                                    .isEqualTo(people.bySubject.get("subject of " + ADDRESS));
                            assertThat(one.validFrom()).isEqualTo(START);
                        });
    }

    @Test
    void aLinkWorksOnce() {
        invite(Role.EMPLOYEE);
        var token = token();
        acceptance().accept(token);
        assertThat(acceptance().accept(token)).isEmpty();
        assertThat(granted()).hasSize(1);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneDoesAndSeesThePasswordThatHolds() {
        invite(Role.EMPLOYEE);
        var token = token();
        var first = new ArrayList<Outcome>();
        accounts.beforeCreating =
                () -> {
                    accounts.beforeCreating = () -> {};
                    first.add(acceptance().accept(token).orElseThrow());
                };
        var second = acceptance().accept(token).orElseThrow();
        assertThat(first)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class, one -> assertThat(one.password()).isNotNull());
        assertThat(second).isInstanceOf(Outcome.NotOpen.class);
        assertThat(accounts.renewed).isZero();
        assertThat(granted()).hasSize(1);
    }

    @Test
    void whoWasInterruptedAfterTheAccountWasMadeGetsAnotherPassword() {
        invite(Role.EMPLOYEE);
        accounts.add(ADDRESS, true, true);
        var outcome = (Outcome.Accepted) acceptance().accept(token()).orElseThrow();
        assertThat(outcome.password()).isEqualTo(new Accounts.OneTimePassword("renewed"));
    }

    @Test
    void whoHasAnAccountByThenKeepsItsPassword() {
        invite(Role.EMPLOYEE);
        accounts.add(ADDRESS, true, false);
        var outcome = (Outcome.Accepted) acceptance().accept(token()).orElseThrow();
        assertThat(outcome.password()).isNull();
        assertThat(accounts.renewed).isZero();
    }

    @Test
    void nothingIsDoneWhileTheIdentityProviderIsAway() {
        invite(Role.EMPLOYEE);
        accounts.isAway = true;
        assertThatExceptionOfType(Accounts.UnavailableException.class)
                .isThrownBy(() -> acceptance().accept(token()));
        assertThat(granted()).isEmpty();
        accounts.isAway = false;
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void anInvitationExpiresByTheClock() {
        var invitation = invite(Role.EMPLOYEE);
        var end = invitation.facts().expiresAt();
        assertThat(acceptance(end).look(token()).orElseThrow().state())
                .isEqualTo(Invitation.State.EXPIRED);
        assertThat(acceptance(end).accept(token())).containsInstanceOf(Outcome.NotOpen.class);
        assertThat(accounts.byAddress).isEmpty();
        assertThat(acceptance(end.minusSeconds(1)).accept(token()))
                .containsInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void oneThatIsSentAgainHasANewLinkAlone() {
        var invitation = invite(Role.EMPLOYEE);
        var old = token();
        var sent = service().resend(scope(MAYA), invitation.id(), 1);
        assertThat(sent.version()).isEqualTo(2);
        assertThat(outbox.mails).hasSize(2);
        assertThat(acceptance().look(old)).isEmpty();
        assertThat(acceptance().look(token())).isPresent();
    }

    @Test
    void aRevokedOneOpensNothing() {
        var invitation = invite(Role.EMPLOYEE);
        var token = token();
        service().revoke(scope(MAYA), invitation.id(), 1);
        assertThat(acceptance().accept(token)).isEmpty();
        isRefused("INV-2", () -> service().resend(scope(MAYA), invitation.id(), 2));
        isRefused("INV-2", () -> service().revoke(scope(MAYA), invitation.id(), 2));
        assertThat(invite(Role.EMPLOYEE).state(START)).isEqualTo(Invitation.State.OPEN);
    }

    @Test
    void aStaleVersionSendsAndRevokesNothing() {
        var invitation = invite(Role.EMPLOYEE);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service().resend(scope(MAYA), invitation.id(), 2));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service().revoke(scope(MAYA), invitation.id(), 2));
    }

    @Test
    void whatWasPromisedIsGivenOnlyWhileItsPromiserMay() {
        invite(Role.AUDITOR);
        roles.remove(MAYA);
        assertThat(acceptance().accept(token()).orElseThrow())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().rule().id()).isEqualTo("INV-3"));
        assertThat(accounts.byAddress).isEmpty();
        assertThat(granted()).isEmpty();
    }

    @Test
    void aLinkOfNobodysOpensNothing() {
        assertThat(acceptance().look(LinkToken.create())).isEmpty();
        assertThat(LinkToken.parse("short")).isEmpty();
        assertThat(LinkToken.parse("a".repeat(42) + "/")).isEmpty();
    }

    @Test
    void aTokenIsPrintedNowhere() {
        var token = LinkToken.create();
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(new Accounts.OneTimePassword("secret").toString()).doesNotContain("secret");
    }

    @Test
    void whatIsNoAddressIsNotInvited() {
        for (var wrong : List.of("anna", "@alder.example", "a b@alder.example", "anna@", "a@.b")) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> new Invitee(wrong, "Anna", "Alder", Locale.ENGLISH));
        }
    }

    @Test
    void anInvitationPromisesSomethingAndNothingTwice() {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> anna());
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> anna(Role.EMPLOYEE, Role.EMPLOYEE));
    }
}
