package dev.triennium.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.DeadlineRepository;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.DigestStore;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.reminder.NotificationService;
import dev.triennium.domain.reminder.Notifications;
import dev.triennium.domain.reminder.Occasion;
import dev.triennium.domain.reminder.Reminder;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqNotificationsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");

    @Autowired private Notifications notifications;
    @Autowired private NotificationService service;
    @Autowired private DigestStore digests;
    @Autowired private DeadlineRepository repository;
    @Autowired private DeadlineList deadlineList;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantService tenantService;
    @Autowired private TenantTransactions transactions;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private StatementCount statements;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope alder;
    private TenantScope birch;
    private TenantScope foreign;
    private PersonId person;
    private Caller caller;

    @BeforeEach
    void makeThreeOrganisationsOfWhichTwoAreOpen() {
        alder = tenants.tenant();
        birch = tenants.tenant();
        foreign = tenants.tenant();
        person = tenants.person();
        caller = new Caller(person, "subject");
        join(alder, person);
        join(birch, person);
    }

    private void join(TenantScope scope, PersonId who) {
        memberships.insert(
                scope,
                new Membership(
                        new MembershipId(ids.next()),
                        who,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
    }

    private ReminderId remind(TenantScope scope, PersonId who, String occasion) {
        var subject =
                new DeadlineSubject("Certification", UUID.randomUUID(), "ISO 9001", List.of());
        transactions.inTransaction(
                scope,
                () -> {
                    deadlines.replace(
                            scope,
                            "Certification",
                            subject.id(),
                            List.of(
                                    new Deadline(
                                            subject,
                                            CertificationDeadlineKind.STAGE_1_AUDIT,
                                            "slot",
                                            0,
                                            DAY,
                                            null,
                                            Deadline.State.OPEN,
                                            new RuleReference("AP-5", "source", "summary"),
                                            null)));
                    return true;
                });
        var deadline =
                Objects.requireNonNull(
                                deadlineList
                                        .pages(
                                                TenantScopes.of(scope),
                                                DeadlineFilter.OPEN,
                                                PageRequest.first(100))
                                        .get(scope.tenant()))
                        .values()
                        .stream()
                        .filter(one -> one.deadline().subject().id().equals(subject.id()))
                        .findFirst()
                        .orElseThrow();
        var reminder = new ReminderId(ids.next());
        transactions.inTransaction(
                scope,
                () -> {
                    repository.addReminders(
                            scope,
                            List.of(
                                    new Reminder(
                                            reminder,
                                            deadline.id(),
                                            DAY,
                                            new Occasion(occasion),
                                            ReaderId.of(who),
                                            DAY.minusDays(30),
                                            MORNING)));
                    return true;
                });
        return reminder;
    }

    private ReminderId tell(TenantScope scope, PersonId who, String occasion, int hour) {
        return tell(scope, who, occasion, hour, Reminder.Outcome.UNSUBSCRIBED);
    }

    private ReminderId tell(
            TenantScope scope, PersonId who, String occasion, int hour, Reminder.Outcome outcome) {
        var reminder = remind(scope, who, occasion);
        digests.inTransaction(
                () -> {
                    digests.mark(
                            scope,
                            outcome,
                            List.of(reminder),
                            null,
                            MORNING.plusSeconds(3600L * hour));
                    return true;
                });
        return reminder;
    }

    private List<Notification> shown(boolean unreadOnly) {
        return notifications
                .pageAccessible(
                        authorizer.portfolio(caller, "test"), unreadOnly, PageRequest.first(9))
                .values()
                .stream()
                .map(Notifications.OfTenant::notification)
                .toList();
    }

    private List<ReminderId> shownIds() {
        return shown(false).stream().map(Notification::id).toList();
    }

    private int unread() {
        return notifications.getUnread(authorizer.portfolio(caller, "test")).count();
    }

    private TenantScopes own() {
        return authorizer.readable(
                caller, Set.of(alder.tenant(), birch.tenant(), foreign.tenant()), "test");
    }

    @Test
    void whatWasToldStandsThereTheLatestFirst() {
        var first = tell(alder, person, "D-30", 1);
        var second = tell(birch, person, "MOVED-2", 2);
        var third = tell(alder, person, "D-14", 3);

        assertThat(shownIds()).containsExactly(third, second, first);
        assertThat(shown(false))
                .extracting(Notification::news)
                .containsExactly(null, News.MOVED, null);
        assertThat(shown(false).getFirst().toldAt()).isEqualTo(MORNING.plusSeconds(3 * 3600));
    }

    @Test
    void whatWasNotToldIsNoNotification() {
        remind(alder, person, "D-30");
        tell(alder, person, "D-30", 1, Reminder.Outcome.OUTDATED);
        tell(alder, person, "D-30", 1, Reminder.Outcome.NO_ACCESS);

        assertThat(shown(false)).isEmpty();
    }

    @Test
    void nobodySeesOrMarksAnothers() {
        var other = tenants.person();
        join(alder, other);
        var theirs = tell(alder, other, "D-30", 1);

        assertThat(shown(false)).isEmpty();
        assertThat(unread()).isZero();
        assertThatThrownBy(() -> service.markRead(own().get(alder.tenant()), theirs))
                .isInstanceOf(NotFoundException.class);
        service.markAllRead(own(), clock.instant());
        caller = new Caller(other, "other");
        assertThat(unread()).isOne();
    }

    @Test
    void whatWasToldGoesWithTheAccess() {
        tell(foreign, person, "D-30", 1);

        assertThat(shown(false)).isEmpty();
    }

    @Test
    void oneIsReadOnceItIsMarked() {
        var first = tell(alder, person, "D-30", 1);
        var second = tell(birch, person, "D-30", 2);

        var marked = service.markRead(own().get(alder.tenant()), first);

        assertThat(marked.readAt()).isEqualTo(clock.instant());
        assertThat(shown(true)).extracting(Notification::id).containsExactly(second);
        assertThat(unread()).isOne();
    }

    @Test
    void oneOfAnotherOrganisationIsUnknown() {
        var first = tell(alder, person, "D-30", 1);
        var elsewhere = own().get(birch.tenant());

        assertThatThrownBy(() -> service.markRead(elsewhere, first))
                .isInstanceOf(NotFoundException.class);
        assertThat(unread()).isOne();
    }

    @Test
    void allAreReadThatWereToldUntilThen() {
        var first = tell(alder, person, "D-30", 1);
        var second = tell(birch, person, "D-30", 2);
        var later = tell(birch, person, "D-30", 3);

        var at = service.markAllRead(own(), MORNING.plusSeconds(2 * 3600));

        assertThat(shown(true)).extracting(Notification::id).containsExactly(later);
        assertThat(
                        notifications
                                .pageReadAt(
                                        authorizer.portfolio(caller, "test"),
                                        at,
                                        PageRequest.first(9))
                                .values())
                .extracting(one -> one.notification().id())
                .containsExactly(second, first);
    }

    @Test
    void anOrganisationInTheArchiveTellsNothing() {
        tell(birch, person, "D-30", 2);
        tenantService.archive(birch, 1);

        assertThat(shown(false)).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void aPageIsOneStatementHoweverManyOrganisationsItIsOf() {
        tell(alder, person, "D-30", 1);
        tell(birch, person, "D-30", 2);

        assertThat(statements.of(() -> shown(false))).isOne();
        assertThat(statements.of(this::unread)).isOne();
    }
}
