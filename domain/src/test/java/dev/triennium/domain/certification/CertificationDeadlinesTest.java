package dev.triennium.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationDeadlinesTest {

    private static final Fact MARK =
            new Fact(CertificationReminders.DAY, CertificationReminders.UNVERIFIED);

    @Test
    void onlyADayFromASecondHandSourceIsMarked() {
        assertThat(factsOfTheTransition(true)).contains(MARK);
        assertThat(factsOfTheTransition(false)).doesNotContain(MARK);
    }

    @Test
    void whoeverIsRefusedByAnUnverifiedDayIsToldSo() {
        assertThat(transition(true).refusal("An initial audit on this day"))
                .hasToString(
                        "An initial audit on this day has to be to the new edition, which is so"
                                + " from 2028-03-31 on. That day is unverified: the certification"
                                + " body has to confirm it.");
        assertThat(transition(false).refusal("An initial audit on this day"))
                .asString()
                .endsWith("from 2028-03-31 on.");
    }

    /// What is left out is over, and leaves the calendars of those who were sent it.
    @ParameterizedTest
    @EnumSource(
            value = CertificationState.class,
            names = {"CANCELLED", "REFUSED", "TRANSFERRED_OUT", "WITHDRAWN"})
    void whatHasEndedLeavesNothingOpen(CertificationState state) {
        var ended =
                Stream.concat(
                                EveryState.once().stream(),
                                Stream.of(EveryState.transfer().out().after()))
                        .filter(one -> one.state() == state)
                        .toList();
        assertThat(ended)
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(
                                                CertificationDeadlines.of(
                                                        one, edition(true), "Acme Cert"))
                                        .noneMatch(Deadline::isOpen));
    }

    @ParameterizedTest
    @CsvSource({"STAGE_1_STALE, STAGE1_STALE", "STAGE_1_REVIEW, STAGE1_REPEAT_REVIEW"})
    void anOldStage1IsToldOnTheDayOnWhichItsFlagBegins(
            CertificationDeadlineKind kind, CertificationFlag flag) {
        isToldOnItsFirstDay(Journeys.stage1Done(Journeys.day("2026-01-10")), kind, flag);
    }

    @Test
    void aStage1ThatStage2FollowsIsNotOld() {
        assertThat(of(Journeys.stage2Planned(Journeys.day("2026-02-10"))))
                .extracting(Deadline::kind)
                .containsExactly(CertificationDeadlineKind.STAGE_2_AUDIT);
    }

    @Test
    void aYearWithoutAnAuditIsToldOnTheDayOnWhichItsFlagBegins() {
        var certified = Journeys.certified("2026-01-31");
        isToldOnItsFirstDay(
                certified,
                CertificationDeadlineKind.CALENDAR_YEAR_GAP,
                CertificationFlag.CALENDAR_YEAR_GAP);
        isToldOnItsFirstDay(
                Journeys.surveyed(certified, AuditKind.SURVEILLANCE_1, "2027-01-15"),
                CertificationDeadlineKind.CALENDAR_YEAR_GAP,
                CertificationFlag.CALENDAR_YEAR_GAP);
    }

    @Test
    void aYearThatEndsAfterTheCertificateLeavesNoGap() {
        var certified = Journeys.certified("2026-01-31");
        var first = Journeys.surveyed(certified, AuditKind.SURVEILLANCE_1, "2027-01-15");
        var second = Journeys.surveyed(first, AuditKind.SURVEILLANCE_2, "2028-01-15");
        assertThat(of(second))
                .extracting(Deadline::kind)
                .doesNotContain(CertificationDeadlineKind.CALENDAR_YEAR_GAP);
    }

    @Test
    void aBodyWithoutAccreditationSetsALastDayForATransfer() {
        var certified = Journeys.certified();
        assertThat(of(certified))
                .extracting(Deadline::kind)
                .doesNotContain(CertificationDeadlineKind.TRANSFER);
        assertThat(
                        dueOn(
                                certified
                                        .loseAccreditation(
                                                Journeys.day("2027-05-31"), Journeys.LATER)
                                        .after(),
                                CertificationDeadlineKind.TRANSFER))
                .isEqualTo("2027-11-30");
    }

    private static void isToldOnItsFirstDay(
            Certification certification, CertificationDeadlineKind kind, CertificationFlag flag) {
        var day = dueOn(certification, kind);
        assertThat(kind.isState()).isTrue();
        assertThat(CertificationFlag.of(certification, day, Optional.empty())).contains(flag);
        assertThat(CertificationFlag.of(certification, day.minusDays(1), Optional.empty()))
                .doesNotContain(flag);
    }

    private static LocalDate dueOn(Certification certification, CertificationDeadlineKind kind) {
        return of(certification).stream()
                .filter(deadline -> deadline.kind() == kind)
                .map(Deadline::dueOn)
                .findFirst()
                .orElseThrow();
    }

    private static List<Deadline> of(Certification certification) {
        return CertificationDeadlines.of(certification, edition(false), "Acme Cert");
    }

    private static List<Fact> factsOfTheTransition(boolean isUnverified) {
        return CertificationDeadlines.of(Journeys.certified(), edition(isUnverified), "Acme Cert")
                .stream()
                .filter(deadline -> deadline.kind() == CertificationDeadlineKind.TRANSITION)
                .findFirst()
                .orElseThrow()
                .subject()
                .facts();
    }

    private static Editions.Edition edition(boolean isUnverified) {
        return new Editions.Edition(
                "ISO 9001:2015",
                Optional.of(Journeys.NEXT_EDITION),
                Optional.of(transition(isUnverified)));
    }

    private static EditionTransition transition(boolean isUnverified) {
        return new EditionTransition(
                Journeys.day("2028-03-31"), Journeys.day("2029-09-30"), isUnverified);
    }
}
