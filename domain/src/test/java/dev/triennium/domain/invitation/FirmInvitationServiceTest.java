package dev.triennium.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
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
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.GrantRole;
import dev.triennium.domain.tenancy.InMemoryEmployments;
import dev.triennium.domain.tenancy.InMemoryEngagementRepository;
import dev.triennium.domain.tenancy.InMemoryFirmTrail;
import dev.triennium.domain.tenancy.InMemoryFirms;
import dev.triennium.domain.tenancy.InMemoryMembershipRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.MembershipService;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirmInvitationServiceTest {

    private static final FirmId FIRM = new FirmId(new UUID(2, 1));
    private static final PersonId NORA = new PersonId(new UUID(3, 1));
    private final Instant now = UseCaseFakes.CLOCK.instant();
    private static final String ADDRESS = "kiran@northstar.example";
    private static final Invitee KIRAN = new Invitee(ADDRESS, "Kiran", "Mehta", Locale.ENGLISH);

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryFirms firms = new InMemoryFirms();
    private static final FirmTrail.Act ACT = new FirmTrail.Act("test", null, null);

    private final InMemoryFirmInvitations invitations = new InMemoryFirmInvitations(firms.rows);
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final FakeAccounts accounts = new FakeAccounts();
    private final List<InvitationNotice> notices = new ArrayList<>();
    private final People people = new People();
    private final InMemoryFirmTrail trail = new InMemoryFirmTrail();
    private final EmploymentService employmentService =
            new EmploymentService(
                    employments, employments, employments, trail, fakes.ids(), UseCaseFakes.CLOCK);
    private final InvitationMails mails =
            new InvitationMails(
                    people,
                    notice -> {
                        notices.add(notice);
                        return new MailContent("subject", "text", "html", null, null);
                    },
                    outbox,
                    fakes.ids(),
                    UseCaseFakes.CLOCK);
    private final FirmInvitationService service =
            new FirmInvitationService(
                    invitations,
                    employmentService,
                    firms,
                    employments,
                    trail,
                    new KnownAccounts(accounts, people),
                    mails,
                    new InvitationTerms(Duration.ofDays(14)),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

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
            return Optional.of(new Person(id, "Nora", "Lindqvist", null, Locale.ENGLISH, null));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void aFirmHasAPartner() {
        firms.insert(new Firm(FIRM, "Northstar"));
        employmentService.grantPromised(ACT, FIRM, NORA, always(Role.PARTNER), null);
    }

    private InvitationAcceptance acceptance() {
        var tenants = new InMemoryTenantRepository();
        var memberships = new InMemoryMembershipRepository();
        return new InvitationAcceptance(
                invitations,
                new Destinations(
                        new InMemoryInvitationRepository(),
                        new MembershipService(
                                memberships,
                                new InMemoryEngagementRepository(),
                                tenants,
                                Optional.empty(),
                                fakes.changes(),
                                fakes.ids(),
                                UseCaseFakes.CLOCK),
                        tenants,
                        invitations,
                        employmentService,
                        firms,
                        new Authorizer(employments, UseCaseFakes.CLOCK),
                        new JobScopes(),
                        fakes.transactions(),
                        employments,
                        trail,
                        fakes.changes(),
                        UseCaseFakes.CLOCK),
                accounts,
                new KnownAccounts(accounts, people),
                mails,
                UseCaseFakes.CLOCK);
    }

    private FirmScope nora() {
        var access =
                new Authorizer(employments, UseCaseFakes.CLOCK)
                        .authorize(
                                new Caller(NORA, "subject"), FIRM, Permission.MANAGE_FIRM, "test");
        return ((Access.Granted<FirmScope>) access).scope();
    }

    private FirmInvitation invite() {
        return service.invite(nora(), KIRAN, promised(Role.CONSULTANT), null);
    }

    private static PromisedRole promised(Role role) {
        return new PromisedRole(role, null, null);
    }

    private static GrantRole always(Role role) {
        return new GrantRole(role, null, null, false);
    }

    private LinkToken token() {
        return Objects.requireNonNull(notices.getLast().token());
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void whoAcceptsWorksForTheFirm() {
        var invited = invite();
        assertThat(invited.invitation().state(now)).isEqualTo(Invitation.State.OPEN);
        assertThat(notices.getLast().place()).isEqualTo("Northstar");
        assertThat(acceptance().look(token()).orElseThrow().name()).isEqualTo("Northstar");
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.Accepted.class);
        assertThat(employments.of(FIRM))
                .last()
                .satisfies(
                        one -> {
                            assertThat(one.role()).isEqualTo(Role.CONSULTANT);
                            assertThat(one.grantedBy()).isEqualTo(NORA);
                        });
        isRefused(
                "INV-2",
                () ->
                        service.resend(
                                nora(),
                                new FirmInvitationId(invited.invitation().id().value()),
                                2));
    }

    @Test
    void aRoleIsPromisedForATime() {
        var from = now.plus(Duration.ofDays(30));
        var until = from.plus(Duration.ofDays(365));
        var role = new PromisedRole(Role.CONSULTANT, from, until);
        assertThat(service.invite(nora(), KIRAN, role, null).invitation().facts().roles())
                .containsExactly(role);
        acceptance().accept(token());
        assertThat(employments.of(FIRM))
                .last()
                .satisfies(
                        one -> {
                            assertThat(one.validFrom()).isEqualTo(from);
                            assertThat(one.validUntil()).isEqualTo(until);
                        });
    }

    @Test
    void whatBeganBeforeItWasAcceptedBeginsThen() {
        var role = new PromisedRole(Role.CONSULTANT, now.minusSeconds(1), null);
        service.invite(nora(), KIRAN, role, null);
        acceptance().accept(token());
        assertThat(employments.of(FIRM))
                .last()
                .satisfies(one -> assertThat(one.validFrom()).isEqualTo(now));
    }

    @Test
    void aRoleThatIsOverOrFarAwayIsNotPromised() {
        var over = new PromisedRole(Role.CONSULTANT, null, now);
        var far = new PromisedRole(Role.CONSULTANT, now.plus(Duration.ofDays(365_000)), null);
        for (var role : List.of(over, far)) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> service.invite(nora(), KIRAN, role, null));
        }
        assertThat(outbox.mails).isEmpty();
    }

    @Test
    void theTrailSaysWhoInvitedAndAcceptedAndNothingOfTheLink() {
        trail.entries.clear();
        var invited = invite();
        service.resend(nora(), new FirmInvitationId(invited.invitation().id().value()), 1);
        acceptance().accept(token());
        assertThat(trail.of(FIRM))
                .containsExactly(
                        "test FirmInvitation new",
                        "test FirmInvitation changed",
                        "acceptInvitation FirmInvitation changed",
                        "acceptInvitation Employment new");
        assertThat(trail.entries.toString()).doesNotContain(token().hash());
        assertThat(trail.entries.getFirst().act().person()).isEqualTo(NORA);
        assertThat(trail.entries.getLast().act().person()).isNotEqualTo(NORA);
    }

    @Test
    void whoUsesAnAccountWorksForTheFirmAtOnce() {
        accounts.add(ADDRESS, true, false);
        assertThat(invite().invitation().state(now)).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(employments.of(FIRM)).extracting(Employment::role).contains(Role.CONSULTANT);
        assertThat(notices.getLast().token()).isNull();
        isRefused("ROL-2", this::invite);
    }

    @Test
    void anAddressHasOneOpenInvitation() {
        invite();
        isRefused("INV-1", this::invite);
    }

    @Test
    void aRepetitionSendsNothingAgain() {
        var key = new UUID(5, 5);
        var first = service.invite(nora(), KIRAN, promised(Role.CONSULTANT), key);
        assertThat(service.invite(nora(), KIRAN, promised(Role.CONSULTANT), key)).isEqualTo(first);
        assertThat(outbox.mails).hasSize(1);
    }

    @Test
    void aRoleInAnOrganisationIsNotPromised() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.invite(nora(), KIRAN, promised(Role.AUDITOR), null));
    }

    @Test
    void oneThatIsSentAgainOrRevokedHasNoOldLink() {
        var id = new FirmInvitationId(invite().invitation().id().value());
        var old = token();
        service.resend(nora(), id, 1);
        assertThat(acceptance().look(old)).isEmpty();
        assertThat(acceptance().look(token())).isPresent();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.revoke(nora(), id, 1));
        service.revoke(nora(), id, 2);
        assertThat(acceptance().look(token())).isEmpty();
    }

    @Test
    void whoLedTheFirmLetsNobodyInAnyMore() {
        invite();
        var token = token();
        var scope = nora();
        var other = new PersonId(new UUID(3, 2));
        employmentService.grantPromised(ACT, FIRM, other, always(Role.PARTNER), NORA);
        var own = employments.of(FIRM).findFirst().orElseThrow();
        employmentService.end(scope, own.id(), "Tired", 1);
        assertThat(acceptance().accept(token).orElseThrow())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().rule().id()).isEqualTo("INV-3"));
        assertThat(accounts.byAddress).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.invite(scope, KIRAN, promised(Role.CONSULTANT), null));
    }

    @Test
    void theOperatorFoundsAFirmWhoseFirstPartnerAccepts() {
        var founded = service.found(" Southgate ", KIRAN);
        assertThat(founded.isNew()).isTrue();
        assertThat(founded.firm().name()).isEqualTo("Southgate");
        assertThat(notices.getLast().inviter()).isNull();
        assertThat(acceptance().look(token()).orElseThrow().inviter()).isNull();
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.Accepted.class);
        assertThat(employments.of(founded.firm().id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.role()).isEqualTo(Role.PARTNER);
                            assertThat(one.grantedBy()).isNull();
                        });
    }

    @Test
    void saidTwiceItMakesOneFirmAndSendsAnotherLink() {
        var first = service.found("Southgate", KIRAN);
        var old = token();
        var again = service.found("Southgate", KIRAN);
        assertThat(again.isNew()).isFalse();
        assertThat(again.firm()).isEqualTo(first.firm());
        assertThat(acceptance().look(old)).isEmpty();
        assertThat(acceptance().accept(token())).containsInstanceOf(Outcome.Accepted.class);
        var sent = outbox.mails.size();
        assertThat(service.found("Southgate", KIRAN).isNew()).isFalse();
        assertThat(outbox.mails).hasSize(sent);
    }
}
