package dev.triennium.domain.reminder;

import static dev.triennium.domain.reminder.TestDeadlines.EVERY_DAY;
import static dev.triennium.domain.reminder.TestDeadlines.open;
import static dev.triennium.domain.reminder.TestDeadlines.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.gapanalysis.GapAnalysisDeadlineKind;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedDeadlineTest {

    private static final SendingTime EIGHT = new SendingTime(LocalTime.of(8, 0));
    private static final List<DeadlineKind> KINDS =
            List.of(
                    CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                    CertificationDeadlineKind.SURVEILLANCE_LATEST,
                    CertificationDeadlineKind.RECERTIFICATION_AUDIT_OPEN,
                    CertificationDeadlineKind.EXPIRY,
                    CertificationDeadlineKind.NONCONFORMITY_RESPONSE);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 15);

    @Test
    void theSweepLooksWhenTheFirstDateBeginsAnywhereOnEarth() {
        var deadline = tracked(CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE);

        assertThat(deadline.nextReminderAt()).isEqualTo(Instant.parse("2026-11-14T10:00:00Z"));
    }

    @Test
    void afterDaysOfStandstillOnlyTheLatestStepIsLeft() {
        var deadline = tracked(CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE);

        assertThat(codes(deadline, "Europe/Berlin", "2027-02-20T09:00:00Z"))
                .containsExactly("D-30");
    }

    @Test
    void aStepWhoseTimeIsStillToComeForTheReaderIsNoReasonToForgetAMissedOne() {
        var deadline = tracked(CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE);

        assertThat(codes(deadline, "Pacific/Honolulu", "2027-03-15T11:00:00Z"))
                .containsExactly("D-7", "D+0", "D+1");
    }

    @Test
    void aDeadlineFarAwayHasNoStepYet() {
        var deadline = tracked(CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE);

        assertThat(codes(deadline, "Europe/Berlin", "2026-11-01T09:00:00Z")).isEmpty();
    }

    @Test
    void handledStepsDoNotComeAgain() {
        var now = Instant.parse("2027-02-20T09:00:00Z");
        var deadline =
                tracked(CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE)
                        .handled(now, true, EVERY_DAY);

        assertThat(codes(deadline, "Europe/Berlin", "2027-02-20T10:00:00Z")).isEmpty();
        assertThat(deadline.nextReminderAt()).isEqualTo(Instant.parse("2027-02-28T10:00:00Z"));
    }

    @Test
    void aDoneDeadlineIsNotLookedAtAgainOnceCalendarsHaveForgottenIt() {
        var deadline = done(announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT));

        assertThat(deadline.news()).isEqualTo(News.OVER);
        assertThat(deadline.sequence()).isEqualTo(1);
        assertThat(deadline.nextReminderAt()).isNotNull();
        var told = deadline.handled(Instant.parse("2027-02-20T09:00:00Z"), true, EVERY_DAY);
        assertThat(told.nextReminderAt()).isNull();
        assertThat(done(tracked(CertificationDeadlineKind.EXPIRY, DUE)).news()).isNull();
    }

    @Test
    void whatSomebodyWaitsForIsToldWhenItBeginsAndWhenItIsBack() {
        var asked = tracked(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, DUE.plusYears(1));
        assertThat(asked.news()).isEqualTo(News.ASKED);
        assertThat(asked.nextReminderAt()).isNotNull();

        var answered = done(asked);
        assertThat(answered.news()).isNull();
        var back = answered.becomes(asked.deadline(), EVERY_DAY);
        assertThat(back.news()).isEqualTo(News.AGAIN);
        assertThat(back.sequence()).isEqualTo(1);
    }

    @Test
    void aMovedDeadlineStartsAnewAndMovesItsCalendarEntry() {
        var moved =
                announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT)
                        .becomes(
                                open(
                                        CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                                        DUE.plusDays(90)),
                                EVERY_DAY);

        assertThat(moved.handledUntil()).isNull();
        assertThat(moved.news()).isEqualTo(News.MOVED);
        assertThat(moved.sequence()).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfAMoveThatNobodyKnewTheOldDayOf() {
        var moved =
                tracked(CertificationDeadlineKind.SURVEILLANCE_AUDIT, DUE)
                        .becomes(
                                open(
                                        CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                                        DUE.plusDays(90)),
                                EVERY_DAY);

        assertThat(moved.news()).isNull();
    }

    @Test
    void aCancelledDeadlineIsCalledOffWithThoseWhoKnowOfIt() {
        var cancelled = cancelled(announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT));

        assertThat(cancelled.news()).isEqualTo(News.CANCELLED);
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(cancelled.nextReminderAt()).isNotNull();
    }

    @Test
    void aCancellationThatIsTakenBackBeforeItWasToldIsNoNews() {
        var back =
                cancelled(announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT))
                        .becomes(
                                open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, DUE), EVERY_DAY);

        assertThat(back.news()).isNull();
    }

    @Test
    void aDeadlineThatIsOnAgainAfterItWasCalledOffIsNews() {
        var told =
                cancelled(announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT))
                        .handled(Instant.parse("2027-02-20T09:00:00Z"), true, EVERY_DAY);
        var back = told.becomes(open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, DUE), EVERY_DAY);

        assertThat(back.news()).isEqualTo(News.AGAIN);
        assertThat(back.sequence()).isEqualTo(2);
    }

    @Test
    void aFinishedAuditThatIsCancelledAfterwardsIsNoNews() {
        var deadline =
                done(announced(CertificationDeadlineKind.SURVEILLANCE_AUDIT))
                        .handled(Instant.parse("2027-02-20T09:00:00Z"), true, EVERY_DAY);

        assertThat(cancelled(deadline).news()).isNull();
    }

    @Test
    void aRestorationIsCountedFromTheExpiryAndFromItsLastDay() {
        var deadline =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(2, 2)),
                        new Deadline(
                                TestDeadlines.SUBJECT,
                                CertificationDeadlineKind.RESTORATION,
                                "slot",
                                0,
                                LocalDate.of(2027, 12, 30),
                                LocalDate.of(2027, 6, 30),
                                Deadline.State.OPEN,
                                open(CertificationDeadlineKind.EXPIRY, DUE).rule(),
                                null),
                        EVERY_DAY);

        assertThat(deadline.deadline().kind().plan().steps())
                .extracting(step -> deadline.mailDay(step, EVERY_DAY))
                .containsExactly(
                        LocalDate.of(2027, 7, 1),
                        LocalDate.of(2027, 7, 30),
                        LocalDate.of(2027, 9, 28),
                        LocalDate.of(2027, 10, 28),
                        LocalDate.of(2027, 11, 30),
                        LocalDate.of(2027, 12, 23),
                        LocalDate.of(2027, 12, 30));
    }

    @Test
    void aMailThatIsPlannedForAHolidayComesOnTheLastWorkingDayBefore() {
        // Easter Monday; the Friday before is a holiday too.
        var calendar = weekdaysWithout("2027-03-26", "2027-03-29");
        var deadline =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(2, 2)),
                        open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, day("2027-04-05")),
                        calendar);

        var handled = deadline.handled(Instant.parse("2027-03-23T12:00:00Z"), true, calendar);
        assertThat(handled.nextReminderAt()).isEqualTo(Instant.parse("2027-03-24T10:00:00Z"));
        var steps =
                handled.stepsFor(
                        reader("Europe/Berlin"),
                        EIGHT,
                        calendar,
                        Instant.parse("2027-03-24T10:00:00Z"));
        assertThat(steps)
                .singleElement()
                .satisfies(
                        step -> {
                            assertThat(step.offset().code()).isEqualTo("D-7");
                            assertThat(handled.mailDay(step, calendar)).isEqualTo("2027-03-25");
                        });
    }

    @Test
    void aMailThatCameEarlyDoesNotComeAgainOnItsDay() {
        var calendar = weekdaysWithout();
        var deadline =
                TrackedDeadline.start(
                                new DeadlineId(new UUID(2, 2)),
                                open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, DUE),
                                calendar)
                        .handled(Instant.parse("2027-02-12T12:00:00Z"), true, calendar);

        // A month before is a Saturday.
        assertThat(deadline.handledUntil()).isEqualTo("2027-02-13");
        assertThat(deadline.nextReminderAt()).isEqualTo(Instant.parse("2027-02-28T10:00:00Z"));
        // Nor when the week has more days afterwards.
        assertThat(deadline.becomes(deadline.deadline(), EVERY_DAY)).isEqualTo(deadline);
    }

    @Test
    void whatCanCostTheCertificateIsToldOnTheEveAndOnTheDayThoughNobodyWorks() {
        var sunday = day("2027-03-14");
        var calendar = weekdaysWithout();
        var deadline =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(2, 2)),
                        open(CertificationDeadlineKind.EXPIRY, sunday),
                        calendar);

        assertThat(deadline.deadline().kind().plan().steps())
                .extracting(step -> step.offset().code() + " " + deadline.mailDay(step, calendar))
                .endsWith("D-7 2027-03-05", "D-1 2027-03-13", "D+0 2027-03-14");
    }

    @Test
    void ordinaryMailsWaitUpToTheLastDayAndWhatIsOverdueIsNotToldBeforeItIs() {
        var sunday = day("2027-03-14");
        var calendar = weekdaysWithout();
        var deadline =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(2, 2)),
                        open(CertificationDeadlineKind.NONCONFORMITY_RESPONSE, sunday),
                        calendar);

        assertThat(deadline.deadline().kind().plan().steps().subList(0, 8))
                .extracting(step -> step.offset().code() + " " + deadline.mailDay(step, calendar))
                .containsExactly(
                        "D-14 2027-02-26",
                        "D-7 2027-03-05",
                        "D-3 2027-03-11",
                        "D-1 2027-03-12",
                        "D+0 2027-03-14",
                        "D+1 2027-03-15",
                        "D+3 2027-03-17",
                        "D+7 2027-03-21");
    }

    @Test
    void theLastDayItselfNeverMoves() {
        var calendar = weekdaysWithout("2027-03-15");

        var deadline =
                TrackedDeadline.start(
                        new DeadlineId(new UUID(2, 2)),
                        open(CertificationDeadlineKind.EXPIRY, DUE),
                        calendar);

        assertThat(deadline.deadline().dueOn()).isEqualTo(DUE);
    }

    /// Sweeps at random times, with random pauses of up to three days: each reader gets every step
    /// that no later one overtook, once.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noStepIsLostOrRepeatedWheneverTheSweepRuns(int seed) {
        var random = new Random(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (var round = 0; round < 50; round++) {
            var reader = reader(zones.get(random.nextInt(zones.size())));
            var deadline =
                    tracked(
                            KINDS.get(random.nextInt(KINDS.size())),
                            DUE.plusDays(random.nextInt(400)));
            var sent = new ArrayList<LocalDate>();
            var due = deadline.deadline().dueOn();
            var now = due.minusDays(200).atStartOfDay(reader.zone()).toInstant();
            var end = due.plusDays(400).atStartOfDay(reader.zone()).toInstant();
            var longestPause = Duration.ZERO;
            while (now.isBefore(end)) {
                var next = deadline.nextReminderAt();
                if (next != null && !next.isAfter(now)) {
                    var tracked = deadline;
                    tracked.stepsFor(reader, EIGHT, EVERY_DAY, now)
                            .forEach(step -> sent.add(tracked.mailDay(step, EVERY_DAY)));
                    deadline = deadline.handled(now, true, EVERY_DAY);
                }
                var pause = Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60));
                longestPause = longestPause.compareTo(pause) > 0 ? longestPause : pause;
                now = now.plus(pause);
            }
            assertThat(sent).isSorted().doesNotHaveDuplicates();
            assertThat(missing(deadline, sent)).isEmpty();
        }
    }

    /// Steps without a reminder, unless the next one followed within the longest pause.
    private static List<LocalDate> missing(TrackedDeadline deadline, List<LocalDate> sent) {
        var all =
                deadline.deadline().kind().plan().steps().stream()
                        .map(step -> deadline.mailDay(step, EVERY_DAY))
                        .sorted()
                        .toList();
        var missing = new ArrayList<LocalDate>();
        for (var i = 0; i < all.size(); i++) {
            var overtaken = i + 1 < all.size() && all.get(i + 1).isBefore(all.get(i).plusDays(5));
            if (!sent.contains(all.get(i)) && !overtaken) {
                missing.add(all.get(i));
            }
        }
        return missing;
    }

    private static TrackedDeadline announced(DeadlineKind kind) {
        return tracked(kind, DUE).handled(Instant.parse("2027-02-20T09:00:00Z"), true, EVERY_DAY);
    }

    private static TrackedDeadline done(TrackedDeadline deadline) {
        return deadline.becomes(deadline.deadline().inState(Deadline.State.DONE), EVERY_DAY);
    }

    private static TrackedDeadline cancelled(TrackedDeadline deadline) {
        return deadline.becomes(deadline.deadline().inState(Deadline.State.CANCELLED), EVERY_DAY);
    }

    private static List<String> codes(TrackedDeadline deadline, String zone, String now) {
        return deadline.stepsFor(reader(zone), EIGHT, EVERY_DAY, Instant.parse(now)).stream()
                .map(step -> step.offset().code())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static WorkingCalendar weekdaysWithout(String... holidays) {
        var days = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), _ -> days);
    }

    private static Recipient reader(String zone) {
        return new Recipient(
                new PersonId(new UUID(3, 3)), ZoneId.of(zone), Set.of(Role.REPRESENTATIVE), true);
    }
}
