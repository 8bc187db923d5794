package dev.triennium.domain.reminder;

import static dev.triennium.domain.tenancy.TestWorkingDays.EACH_DAY;
import static dev.triennium.domain.tenancy.TestWorkingDays.MONDAY_TO_FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestWorkingDays;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReminderServiceTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.parse("2027-03-15");
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(3, 1));
    private static final PersonId CONSULTANT = new PersonId(new UUID(3, 2));
    private static final PersonId EMPLOYEE = new PersonId(new UUID(3, 3));

    private final InMemoryDeadlineRepository repository = new InMemoryDeadlineRepository();
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final List<Recipient> people =
            new ArrayList<>(
                    List.of(
                            recipient(REPRESENTATIVE, "Europe/Berlin", Role.REPRESENTATIVE),
                            recipient(CONSULTANT, "Asia/Tokyo", Role.CONSULTANT),
                            recipient(EMPLOYEE, "Europe/Berlin", Role.EMPLOYEE)));
    private WorkingCalendars calendars = TestWorkingDays.calendars(EACH_DAY);

    @Test
    void eachOfTheAudienceIsRemindedOnTheirOwnMorning() {
        var id = track(TestKind.AUDIT);

        var result = at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(result).isEqualTo(new ReminderService.Result(2, List.of()));
        assertThat(repository.reminders)
                .extracting(Reminder::reader, one -> one.occasion().code(), Reminder::sendAt)
                .containsExactlyInAnyOrder(
                        tuple(REPRESENTATIVE, "D-7", "2027-03-08T07:00:00Z"),
                        tuple(CONSULTANT, "D-7", "2027-03-07T23:00:00Z"));
    }

    @Test
    void doingItTwiceRemindsOnce() {
        var id = track(TestKind.AUDIT);
        at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));

        var again = at("2027-03-08T05:01:00Z").remind(SCOPE, List.of(id));

        assertThat(again.reminders()).isZero();
        assertThat(repository.reminders).hasSize(2);
        assertThat(repository.only().nextReminderAt())
                .isEqualTo(Instant.parse("2027-03-13T10:00:00Z"));
    }

    @Test
    void whatIsNotDueOrHeldByAnotherNodeIsLeftAlone() {
        var id = track(TestKind.AUDIT);

        assertThat(at("2027-03-01T05:00:00Z").remind(SCOPE, List.of(id)).reminders()).isZero();
        repository.locked.add(id);
        assertThat(at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id)).reminders()).isZero();

        assertThat(repository.updates).isZero();
    }

    @Test
    void withoutAnybodyItTriesAgainTomorrow() {
        var id = track(TestKind.AUDIT);
        people.clear();

        var result = at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(result).isEqualTo(new ReminderService.Result(0, List.of(id)));
        assertThat(repository.postponed)
                .containsExactly(Map.entry(id, Instant.parse("2027-03-09T05:00:00Z")));
    }

    /// Nobody is left but a colleague who answers for something else.
    @Test
    void withoutAnybodyWhomItConcernsItTriesAgainTomorrowToo() {
        var id = track(TestKind.AUDIT);
        people.removeIf(one -> !one.roles().contains(Role.EMPLOYEE));

        var result = at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(result).isEqualTo(new ReminderService.Result(0, List.of(id)));
        assertThat(repository.postponed).containsOnlyKeys(id);
        assertThat(repository.updates).isZero();
    }

    @Test
    void newsGoToThoseWhoKnowTheOldDay() {
        var id = track(TestKind.AUDIT);
        repository.informed.put(id, Set.of(ReaderId.of(CONSULTANT)));
        var moved =
                repository
                        .only()
                        .becomes(
                                TestDeadlines.open(TestKind.AUDIT, DUE.plusDays(90)),
                                TestDeadlines.EVERY_DAY);
        repository.deadlines.put(id, moved);

        at("2027-02-21T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.reader()).isEqualTo(ReaderId.of(CONSULTANT));
                            assertThat(one.occasion().code()).isEqualTo("MOVED-1");
                            assertThat(one.occurrenceOn()).isEqualTo(DUE.plusDays(90));
                        });
        assertThat(repository.only().news()).isNull();
    }

    @Test
    void whoHasAnEntryInTheCalendarIsToldThatItIsOver() {
        var id = track(TestKind.AUDIT);
        repository.informed.put(id, Set.of(ReaderId.of(CONSULTANT)));
        over(id);

        at("2027-03-01T10:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders)
                .extracting(Reminder::reader, one -> one.occasion().code(), Reminder::sendAt)
                .containsExactly(tuple(CONSULTANT, "OVER-1", "2027-03-01T23:00:00Z"));
    }

    @Test
    void whatHasHappenedStaysInTheCalendar() {
        var id = track(TestKind.AUDIT);
        repository.informed.put(id, Set.of(ReaderId.of(REPRESENTATIVE)));
        over(id);

        at("2027-03-16T10:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders).isEmpty();
        assertThat(repository.only().nextReminderAt()).isNull();
    }

    private void over(DeadlineId id) {
        var done = TestDeadlines.open(TestKind.AUDIT, DUE).inState(Deadline.State.DONE);
        repository.deadlines.put(id, repository.only().becomes(done, TestDeadlines.EVERY_DAY));
    }

    @Test
    void whoIsAskedReadsOfItNextMorningHoweverFarTheDayIs() {
        var id = new DeadlineId(new UUID(5, 1));
        repository.deadlines.put(
                id,
                TrackedDeadline.start(
                        id,
                        TestDeadlines.open(TestKind.QUESTION, DUE.plusYears(1)),
                        TestDeadlines.EVERY_DAY));

        at("2027-03-08T10:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders)
                .extracting(Reminder::reader, one -> one.occasion().code(), Reminder::sendAt)
                .containsExactlyInAnyOrder(
                        tuple(REPRESENTATIVE, "ASKED-0", "2027-03-09T07:00:00Z"),
                        tuple(CONSULTANT, "ASKED-0", "2027-03-08T23:00:00Z"));
    }

    /// The eve is a Sunday.
    @Test
    void aReminderOfADayOffComesOnTheWorkingDayBefore() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        var id = track(TestKind.AUDIT);
        at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));
        repository.reminders.clear();

        at("2027-03-12T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders)
                .filteredOn(one -> one.reader().equals(ReaderId.of(REPRESENTATIVE)))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.occasion().code()).isEqualTo("D-1");
                            assertThat(one.remindOn()).isEqualTo("2027-03-12");
                            assertThat(one.sendAt()).isEqualTo("2027-03-12T07:00:00Z");
                        });
    }

    @Test
    void whatCanCostTheCertificateKeepsItsDayOff() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        var id = track(TestKind.LAST_DAY);
        at("2027-03-08T05:00:00Z").remind(SCOPE, List.of(id));
        repository.reminders.clear();

        at("2027-03-12T05:00:00Z").remind(SCOPE, List.of(id));
        assertThat(repository.reminders).isEmpty();
        at("2027-03-14T05:00:00Z").remind(SCOPE, List.of(id));

        assertThat(repository.reminders)
                .extracting(one -> one.occasion().code() + " " + one.remindOn())
                .containsOnly("D-1 2027-03-14");
    }

    private ReminderService at(String now) {
        return new ReminderService(
                repository,
                (scopes, _) -> people.isEmpty() ? Map.of() : Map.of(SCOPE.tenant(), people),
                calendars,
                fakes.transactions(),
                fakes.ids(),
                new SendingTime(LocalTime.of(8, 0)),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    /// People were told of it a month before.
    private DeadlineId track(TestKind kind) {
        var id = new DeadlineId(new UUID(5, 1));
        var calendar = calendars.get(SCOPE);
        var tracked =
                TrackedDeadline.start(id, TestDeadlines.open(kind, DUE), calendar)
                        .handled(Instant.parse("2027-02-20T05:00:00Z"), true, calendar);
        repository.deadlines.put(id, tracked);
        return id;
    }

    private static Tuple tuple(PersonId person, String code, String at) {
        return Tuple.tuple(ReaderId.of(person), code, Instant.parse(at));
    }

    private static Recipient recipient(PersonId person, String zone, Role role) {
        return new Recipient(person, ZoneId.of(zone), Set.of(role), true);
    }
}
