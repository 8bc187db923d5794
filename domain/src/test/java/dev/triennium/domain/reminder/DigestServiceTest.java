package dev.triennium.domain.reminder;

import static dev.triennium.domain.tenancy.TestWorkingDays.EACH_DAY;
import static dev.triennium.domain.tenancy.TestWorkingDays.MONDAY_TO_FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Reminder.Outcome;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestServiceTest {

    private static final PersonId PERSON = new PersonId(new UUID(3, 1));
    private static final ReaderId READER = ReaderId.of(PERSON);
    private static final DigestStore.Other KIRAN = new DigestStore.Other("Kiran Mehta", true);
    private static final UUID TOKEN = new UUID(9, 9);
    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final TenantId BIRCH = new TenantId(new UUID(1, 2));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Friday, Saturday and Monday, eight o'clock in Berlin.
    private static final String FRIDAY = "2027-03-12T07:00:00Z";

    private static final String SATURDAY = "2027-03-13T07:00:00Z";
    private static final String MONDAY = "2027-03-15T07:00:00Z";

    private final InMemoryDigestStore store =
            new InMemoryDigestStore(reader("reader@example.com", false));
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<Digest> digests = new ArrayList<>();
    private final Map<TenantId, Set<Role>> roles =
            new HashMap<>(
                    Map.of(ALDER, Set.of(Role.REPRESENTATIVE), BIRCH, Set.of(Role.CONSULTANT)));
    /// The others of each tenant.
    private final Map<TenantId, List<Recipient>> colleagues = new HashMap<>();

    private final InMemoryDeadlineRepository deadlines = new InMemoryDeadlineRepository();
    private final UseCaseFakes fakes = new UseCaseFakes();
    private boolean isReached = true;
    private WorkingCalendars calendars = TestWorkingDays.calendars(EACH_DAY);
    private final List<Announcement> announced = new ArrayList<>();
    private int reminders;

    @Test
    void allThatIsDueIsOneMailWhateverTenantItComesFrom() {
        var first = remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        var second = remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);

        assertThat(at(FRIDAY).listDue(null, 10)).containsExactly(READER);
        assertThat(at(FRIDAY).digest(READER)).isTrue();

        assertThat(outbox.mails).hasSize(1);
        assertThat(digests.getFirst().items())
                .extracting(Digest.Item::tenantName)
                .containsExactly("Birch", "Alder");
        assertThat(store.outcomes)
                .containsOnly(
                        Map.entry(first, Reminder.Outcome.MAILED),
                        Map.entry(second, Reminder.Outcome.MAILED));
        assertThat(store.mails.values()).containsOnly(mail().id());
        assertThat(store.day(BERLIN).lastDigestOn()).isEqualTo("2027-03-12");
    }

    @Test
    void withoutAReminderThereIsNoMail() {
        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(outbox.mails).isEmpty();
        assertThat(store.day(BERLIN).lastDigestOn()).isNull();
    }

    @Test
    void anotherNodeIsNotWaitedFor() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        store.isLockedElsewhere = true;

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(outbox.mails).isEmpty();
    }

    @Test
    void aSecondMailWaitsForTheNextMorning() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        at(FRIDAY).digest(READER);
        remind(ALDER, TestKind.AUDIT, "2027-03-20", "D-7", FRIDAY);

        assertThat(at("2027-03-12T09:00:00Z").digest(READER)).isFalse();
        assertThat(store.day(BERLIN).waitsUntil()).isEqualTo(Instant.parse(SATURDAY));
        assertThat(at("2027-03-12T10:00:00Z").digest(READER)).isFalse();
        assertThat(at(SATURDAY).digest(READER)).isTrue();

        assertThat(outbox.mails).hasSize(2);
    }

    @Test
    void nothingIsSentInTheNight() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", "2027-03-11T22:00:00Z");

        assertThat(at("2027-03-11T22:30:00Z").digest(READER)).isFalse();

        assertThat(store.day(BERLIN).waitsUntil()).isEqualTo(Instant.parse(FRIDAY));
    }

    /// As after an outage, or when somebody enters at midnight what is overdue.
    @Test
    void whatIsOverdueWaitsForTheEndOfTheNightToo() {
        remind(ALDER, TestKind.TASK, "2027-03-05", "D+3", "2027-03-08T07:00:00Z");
        remind(ALDER, TestKind.LAST_DAY, "2027-03-05", "D+1", "2027-03-06T07:00:00Z");

        assertThat(at("2027-03-11T23:05:00Z").digest(READER)).isFalse();

        assertThat(store.day(BERLIN).waitsUntil()).isEqualTo(Instant.parse(FRIDAY));
    }

    @Test
    void onlyWhatCanCostTheCertificateByTomorrowComesInTheNight() {
        remind(ALDER, TestKind.LAST_DAY, "2027-03-13", "D-7", "2027-03-11T20:00:00Z");

        assertThat(at("2027-03-11T23:05:00Z").digest(READER)).isTrue();
    }

    @Test
    void whoHasNoAddressIsTriedAgainTomorrow() {
        store.reader = reader(null, false);
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(store.day(BERLIN).waitsUntil()).isEqualTo(Instant.parse(SATURDAY));
        assertThat(store.outcomes).isEmpty();
    }

    @Test
    void ofOneDeadlineTheLatestReminderStandsForAll() {
        var early = remind(ALDER, TestKind.AUDIT, "2027-03-13", "D-7", "2027-03-06T07:00:00Z");
        var late = remind(ALDER, TestKind.AUDIT, "2027-03-13", "D-1", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(digests.getFirst().items()).hasSize(1);
        assertThat(store.outcomes)
                .containsOnly(
                        Map.entry(early, Reminder.Outcome.MERGED),
                        Map.entry(late, Reminder.Outcome.MAILED));
    }

    @Test
    void whatIsNoLongerTrueIsNotTold() {
        var done =
                remind(
                        ALDER,
                        in(Deadline.State.DONE, deadline(TestKind.AUDIT, "2027-03-19")),
                        "2027-03-19",
                        "D-7",
                        FRIDAY);
        var moved =
                remind(ALDER, deadline(TestKind.AUDIT, "2027-05-19"), "2027-03-19", "D-7", FRIDAY);

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(store.outcomes)
                .containsOnly(
                        Map.entry(done, Reminder.Outcome.OUTDATED),
                        Map.entry(moved, Reminder.Outcome.OUTDATED));
        assertThat(outbox.mails).isEmpty();
    }

    @Test
    void aCancellationIsToldAndNamedAsNews() {
        var cancelled = in(Deadline.State.CANCELLED, deadline(TestKind.AUDIT, "2027-03-19"));
        remind(ALDER, cancelled, "2027-03-19", "CANCELLED-1", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(digests.getFirst().items())
                .singleElement()
                .satisfies(item -> assertThat(item.news()).containsExactly(News.CANCELLED));
    }

    /// In the product at least, whether a mail says so too or not.
    @Test
    void whatIsToldIsAnnouncedToThePersonForEachOrganisation() {
        store.reader = reader("reader@example.com", true);
        var ordinary = remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        var compulsory = remind(ALDER, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);
        var ofAClient = remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-14", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(announced)
                .allSatisfy(
                        one -> {
                            assertThat(one.type()).isEqualTo("Notification");
                            assertThat(one.id()).isEqualTo(PERSON.value());
                        })
                .extracting(Announcement::tenant)
                .containsExactlyInAnyOrder(ALDER, BIRCH);
        assertThat(announced.stream().flatMap(one -> one.parts().stream()))
                .contains(compulsory.value(), ofAClient.value())
                .hasSize((int) store.outcomes.values().stream().filter(Outcome::isTold).count());
        assertThat(store.outcomes.get(ordinary)).isNotNull();
    }

    @Test
    void whatIsNotToldIsNotAnnounced() {
        roles.remove(BIRCH);
        remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(announced).isEmpty();
    }

    @Test
    void whoHasLostAccessIsToldNothingAndThoseWhoStandInAreToldOnce() {
        roles.remove(BIRCH);
        colleagues.put(BIRCH, List.of(stranger(1, Role.CONSULTANT), stranger(2, Role.EMPLOYEE)));
        var hidden = remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);

        at(FRIDAY).digest(READER);
        at(FRIDAY).digest(READER);

        assertThat(digests.getFirst().items())
                .extracting(Digest.Item::tenant)
                .containsExactly(ALDER);
        assertThat(store.outcomes).containsEntry(hidden, Reminder.Outcome.NO_ACCESS);
        assertThat(deadlines.reminders)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.reader()).isEqualTo(ReaderId.of(person(1)));
                            assertThat(one.occasion().code()).isEqualTo("D-1");
                            assertThat(one.occurrenceOn()).isEqualTo("2027-03-13");
                            assertThat(one.remindOn()).isEqualTo("2027-03-12");
                            assertThat(one.sendAt()).isEqualTo("2027-03-12T16:00:00Z");
                        });
    }

    /// A step says for itself whom it is for.
    @Test
    void theAudienceOfTheStepStandsIn() {
        roles.remove(BIRCH);
        colleagues.put(BIRCH, List.of(stranger(1, Role.CONSULTANT), stranger(2, Role.MANAGEMENT)));
        remind(BIRCH, TestKind.LAST_DAY, "2027-03-11", "D+1", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(deadlines.reminders)
                .extracting(Reminder::reader)
                .containsExactly(ReaderId.of(person(1)), ReaderId.of(person(2)));
    }

    @Test
    void aReminderWaitsForSomebodyToStandIn() {
        roles.remove(BIRCH);
        var waiting = remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);

        assertThat(at(FRIDAY).digest(READER)).isFalse();
        assertThat(store.outcomes).isEmpty();
        colleagues.put(BIRCH, List.of(stranger(1, Role.REPRESENTATIVE)));
        assertThat(at(SATURDAY).digest(READER)).isFalse();

        assertThat(store.outcomes).containsOnly(Map.entry(waiting, Reminder.Outcome.NO_ACCESS));
        assertThat(deadlines.reminders).hasSize(1);
    }

    /// Neither the mail of the day nor a lost address holds it back.
    @Test
    void whatSomebodyElseMustReadIsHandedOnAtOnce() {
        colleagues.put(BIRCH, List.of(stranger(1, Role.CONSULTANT)));
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        at(FRIDAY).digest(READER);
        roles.remove(BIRCH);
        remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", "2027-03-12T09:00:00Z");

        assertThat(at("2027-03-12T09:00:00Z").digest(READER)).isFalse();

        assertThat(deadlines.reminders).hasSize(1);
    }

    /// A colleague whose role has ended and who answers for something else.
    @Test
    void whoHoldsNoRoleIsToldOnlyOfWhatTheyAnswerFor() {
        roles.put(BIRCH, Set.of());
        colleagues.put(BIRCH, List.of(stranger(1, Role.REPRESENTATIVE)));
        var anothers = remind(BIRCH, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(store.outcomes).containsOnly(Map.entry(anothers, Reminder.Outcome.NO_ACCESS));
        assertThat(deadlines.reminders).hasSize(1);
    }

    @Test
    void whatIsOverOrNoLongerTrueIsHandedToNobody() {
        roles.remove(BIRCH);
        colleagues.put(BIRCH, List.of(stranger(1, Role.REPRESENTATIVE)));
        remind(BIRCH, over("2027-03-19"), "2027-03-19", "OVER-1", FRIDAY);
        remind(BIRCH, deadline(TestKind.AUDIT, "2027-05-19"), "2027-03-19", "D-7", FRIDAY);

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(store.outcomes.values())
                .containsExactly(Reminder.Outcome.NO_ACCESS, Reminder.Outcome.NO_ACCESS);
        assertThat(deadlines.reminders).isEmpty();
    }

    @Test
    void whomMailsDoNotReachAnyMoreIsNotTheOnlyOneToldOfIt() {
        isReached = false;
        colleagues.put(ALDER, List.of(stranger(1, Role.MANAGEMENT)));
        var sent = remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(store.outcomes).containsOnly(Map.entry(sent, Reminder.Outcome.MAILED));
        assertThat(deadlines.reminders)
                .extracting(Reminder::reader)
                .containsExactly(ReaderId.of(person(1)));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(4, number));
    }

    private static Recipient stranger(int number, Role role) {
        return new Recipient(person(number), ZoneId.of("America/Los_Angeles"), Set.of(role), true);
    }

    @Test
    void whoUnsubscribedIsToldOnlyWhatTheyMustHear() {
        store.reader = reader("reader@example.com", true);
        var ordinary = remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        var compulsory = remind(ALDER, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);
        var ofAClient = remind(BIRCH, TestKind.LAST_DAY, "2027-03-13", "D-1", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(store.outcomes)
                .containsOnly(
                        Map.entry(ordinary, Reminder.Outcome.UNSUBSCRIBED),
                        Map.entry(compulsory, Reminder.Outcome.MAILED),
                        Map.entry(ofAClient, Reminder.Outcome.UNSUBSCRIBED));
        assertThat(mail().unsubscribeToken()).isNull();
    }

    @Test
    void aMailThatOneMayDoWithoutSaysHowToEndThem() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);

        at(FRIDAY).digest(READER);

        assertThat(mail().unsubscribeToken()).isEqualTo(TOKEN);
    }

    @Test
    void theMailSaysWhoElseWasTold() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        store.others.put(store.pending.getFirst().told(), List.of(KIRAN));

        at(FRIDAY).digest(READER);

        assertThat(digests.getFirst().items().getFirst().others()).containsExactly(KIRAN);
    }

    @Test
    void aQuestionThatIsOverIsNotToldWhileOthersOfItsDayAreOpen() {
        var id = remind(ALDER, over("2027-03-19"), "2027-03-19", "OVER-1", FRIDAY);
        var day = LocalDate.parse("2027-03-19");
        store.toldDays.put(store.pending.getFirst().tracked().id(), Set.of(day));
        store.openDays.add(new DigestStore.OpenDay(ALDER, TestKind.QUESTION.key(), day));

        assertThat(at(FRIDAY).digest(READER)).isFalse();

        assertThat(store.outcomes).containsOnly(Map.entry(id, Reminder.Outcome.OUTDATED));
    }

    @Test
    void theLastQuestionOfADayTakesItsCalendarEntryAlong() {
        remind(ALDER, over("2027-03-19"), "2027-03-19", "OVER-1", FRIDAY);
        var day = LocalDate.parse("2027-03-19");
        store.toldDays.put(store.pending.getFirst().tracked().id(), Set.of(day));

        assertThat(at(FRIDAY).digest(READER)).isTrue();

        assertThat(digests.getFirst().items())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.isEnd()).isTrue();
                            assertThat(item.gone()).containsExactly(day);
                        });
    }

    private static Deadline over(String dueOn) {
        return in(Deadline.State.DONE, deadline(TestKind.QUESTION, dueOn));
    }

    @Test
    void onADayOffOrdinaryMailsWaitForTheNextWorkingDay() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        var id = remind(ALDER, TestKind.AUDIT, "2027-03-20", "D-7", FRIDAY);

        assertThat(at(SATURDAY).digest(READER)).isFalse();
        assertThat(store.listPending(READER, Instant.parse("2027-03-14T12:00:00Z"))).isEmpty();
        assertThat(store.outcomes).isEmpty();

        assertThat(at(MONDAY).digest(READER)).isTrue();
        assertThat(store.outcomes).containsOnly(Map.entry(id, Reminder.Outcome.MAILED));
    }

    @Test
    void onADayOffGoesWhatCannotWaitAndNothingElse() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        remind(ALDER, TestKind.AUDIT, "2027-03-20", "D-7", FRIDAY);
        var urgent = remind(ALDER, TestKind.LAST_DAY, "2027-03-14", "D-1", SATURDAY);

        assertThat(at(SATURDAY).digest(READER)).isTrue();

        assertThat(store.outcomes).containsOnly(Map.entry(urgent, Reminder.Outcome.MAILED));
    }

    /// The next working day would be too late.
    @Test
    void anOrdinaryMailWaitsNoLongerThanUntilTheLastDay() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        var id = remind(ALDER, TestKind.TASK, "2027-03-14", "D-7", FRIDAY);

        assertThat(at(SATURDAY).digest(READER)).isFalse();
        assertThat(at("2027-03-14T07:00:00Z").digest(READER)).isTrue();

        assertThat(store.outcomes).containsOnly(Map.entry(id, Reminder.Outcome.MAILED));
    }

    /// Monday in Tokyo begins when it is Sunday in Berlin.
    @Test
    void theDayIsTheReadersAndTheWorkingDaysAreTheTenants() {
        calendars = TestWorkingDays.calendars(MONDAY_TO_FRIDAY);
        store.reader = reader("reader@example.com", false, ZoneId.of("Asia/Tokyo"));
        remind(ALDER, TestKind.AUDIT, "2027-03-20", "D-7", FRIDAY);

        assertThat(at(SATURDAY).digest(READER)).isFalse();
        assertThat(at("2027-03-14T23:00:00Z").digest(READER)).isTrue();
    }

    /// Each at eight o'clock of its own place, and no second one on a day there.
    @Test
    void whoSaysNoZoneIsToldOnTheDayOfEachTenant() {
        store.reader = reader("reader@example.com", false, null);
        var tokyo = ZoneId.of("Asia/Tokyo");
        var losAngeles = ZoneId.of("America/Los_Angeles");
        remind(ALDER, tokyo, "2027-03-12", "2027-03-11T23:00:00Z");
        remind(BIRCH, losAngeles, "2027-03-12", "2027-03-12T16:00:00Z");
        remind(ALDER, tokyo, "2027-03-13", "2027-03-12T23:00:00Z");

        assertThat(at("2027-03-11T23:00:00Z").digest(READER)).isTrue();
        assertThat(at("2027-03-12T16:00:00Z").digest(READER)).isTrue();
        assertThat(at("2027-03-12T23:00:00Z").digest(READER)).isTrue();

        assertThat(digests)
                .extracting(Digest::day)
                .containsExactly(
                        LocalDate.parse("2027-03-12"),
                        LocalDate.parse("2027-03-12"),
                        LocalDate.parse("2027-03-13"));
        assertThat(digests)
                .extracting(digest -> digest.items().getFirst().daysLeft(digest.day()))
                .containsOnly(0L);
        assertThat(store.day(tokyo).lastDigestOn()).isEqualTo("2027-03-13");
        assertThat(store.day(losAngeles).lastDigestOn()).isEqualTo("2027-03-12");
    }

    @Test
    void whatWaitsInOneZoneHoldsNothingBackInAnother() {
        store.reader = reader("reader@example.com", false, null);
        remind(ALDER, ZoneId.of("Asia/Tokyo"), "2027-03-12", "2027-03-12T15:00:00Z");
        remind(BIRCH, ZoneId.of("America/Los_Angeles"), "2027-03-12", "2027-03-12T16:00:00Z");

        assertThat(at("2027-03-12T15:00:00Z").digest(READER)).isFalse();
        assertThat(at("2027-03-12T16:00:00Z").digest(READER)).isTrue();

        assertThat(digests).hasSize(1);
        assertThat(digests.getFirst().items())
                .extracting(Digest.Item::tenantName)
                .containsExactly("Birch");
    }

    private void remind(TenantId tenant, ZoneId zone, String dueOn, String sendAt) {
        var id = remind(tenant, TestKind.AUDIT, dueOn, "D-0", sendAt);
        store.pending.replaceAll(
                one ->
                        one.reminder().id().equals(id)
                                ? new PendingReminder(
                                        one.reminder(),
                                        one.tracked(),
                                        one.tenant(),
                                        one.tenantName(),
                                        zone)
                                : one);
    }

    @Test
    void aSecondDigestOfTheDayIsADefect() {
        remind(ALDER, TestKind.AUDIT, "2027-03-19", "D-7", FRIDAY);
        outbox.known.add(DigestService.dedupeKey(READER, LocalDate.parse("2027-03-12"), BERLIN));

        assertThatIllegalStateException().isThrownBy(() -> at(FRIDAY).digest(READER));
    }

    private DigestService at(String now) {
        return new DigestService(
                store,
                deadlines,
                (_, _) -> {
                    var people = new HashMap<TenantId, List<Recipient>>();
                    colleagues.forEach(
                            (tenant, there) -> people.put(tenant, new ArrayList<>(there)));
                    roles.forEach(
                            (tenant, held) ->
                                    people.computeIfAbsent(tenant, _ -> new ArrayList<>())
                                            .add(new Recipient(PERSON, BERLIN, held, isReached)));
                    return people;
                },
                calendars,
                outbox,
                digest -> {
                    digests.add(digest);
                    return new MailContent("subject", "text", "html", null, null);
                },
                new JobScopes(),
                fakes.ids(),
                new SendingTime(LocalTime.of(8, 0)),
                new Announcements(fakes.transactions(), List.of(announced::add)),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private OutgoingMail mail() {
        return Objects.requireNonNull(outbox.mails.getFirst());
    }

    private ReminderId remind(
            TenantId tenant, TestKind kind, String dueOn, String code, String sendAt) {
        return remind(tenant, deadline(kind, dueOn), dueOn, code, sendAt);
    }

    /// Reminders of one tenant, kind and day are of one deadline.
    private ReminderId remind(
            TenantId tenant, Deadline deadline, String occurrence, String code, String sendAt) {
        reminders++;
        var id = new ReminderId(new UUID(7, reminders));
        var key = tenant.value() + deadline.kind().key() + deadline.dueOn();
        var tracked =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(5, key.hashCode())),
                        deadline,
                        TestDeadlines.EVERY_DAY);
        var at = Instant.parse(sendAt);
        var reminder =
                new Reminder(
                        id,
                        tracked.id(),
                        LocalDate.parse(occurrence),
                        new Occasion(code),
                        READER,
                        LocalDate.ofInstant(at, BERLIN),
                        at);
        store.pending.add(
                new PendingReminder(
                        reminder,
                        tracked,
                        tenant,
                        tenant.equals(ALDER) ? "Alder" : "Birch",
                        BERLIN));
        return id;
    }

    private static Deadline deadline(TestKind kind, String dueOn) {
        return TestDeadlines.open(kind, LocalDate.parse(dueOn));
    }

    private static Deadline in(Deadline.State state, Deadline deadline) {
        return deadline.inState(state);
    }

    private static Reader reader(@Nullable String address, boolean unsubscribed) {
        return reader(address, unsubscribed, BERLIN);
    }

    private static Reader reader(
            @Nullable String address, boolean unsubscribed, @Nullable ZoneId zone) {
        return new Reader(
                READER,
                PERSON,
                "Robin Example",
                address,
                Locale.ENGLISH,
                zone,
                TOKEN,
                unsubscribed);
    }
}
