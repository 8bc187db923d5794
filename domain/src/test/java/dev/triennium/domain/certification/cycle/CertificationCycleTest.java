package dev.triennium.domain.certification.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationCycleTest {

    private static final CycleParameters DEFAULT = CycleParameters.DEFAULT;

    @Test
    void theFirstSurveillanceMustBeDoneWithinTwelveMonthsOfTheDecision() {
        var surveillance = initial("2026-03-15").surveillance1();
        assertThat(surveillance.latest()).isEqualTo("2027-03-15");
        assertThat(surveillance.rule()).isEqualTo(CertificationRule.AP_5);
    }

    @Test
    void toleranceDoesNotExtendTheFirstSurveillanceAfterAnInitialCertification() {
        var cycle =
                CertificationCycle.initial(
                        1, day("2026-03-15"), DEFAULT.with(ExpiryConvention.MINUS_ONE_DAY, 3));
        assertThat(cycle.surveillance1().latest()).isEqualTo("2027-03-15");
    }

    @Test
    void toleranceEndsWithTheCalendarYear() {
        var surveillance =
                CertificationCycle.initial(
                                1,
                                day("2026-11-15"),
                                DEFAULT.with(ExpiryConvention.MINUS_ONE_DAY, 3))
                        .surveillance2();
        assertThat(surveillance.latest()).isEqualTo("2028-12-31");
        assertThat(surveillance.rule()).isEqualTo(CertificationRule.AP_4);
    }

    @Test
    void laterCyclesCountTheirFirstSurveillanceFromTheAnniversaryWithTolerance() {
        var next =
                initial("2026-03-15")
                        .renewed(
                                day("2029-02-01"),
                                RecertExpiryPolicy.KEEP_ANNIVERSARY,
                                DEFAULT.with(ExpiryConvention.MINUS_ONE_DAY, 2));
        assertThat(next.anchor()).isEqualTo("2029-03-15");
        assertThat(next.surveillance1().target()).isEqualTo("2030-03-15");
        assertThat(next.surveillance1().latest()).isEqualTo("2030-05-15");
    }

    @Test
    void datesAreCountedFromTheDecisionAndDoNotDriftOverALeapDay() {
        var cycle = initial("2024-02-29");
        assertThat(cycle.surveillance2().target()).isEqualTo("2026-02-28");
        assertThat(initial("2025-02-28").surveillance2().target()).isEqualTo("2027-02-28");
    }

    @Test
    void aDecisionOnTheLastDayRenewsWithoutAGap() {
        var next =
                initial("2024-07-01")
                        .renewed(day("2027-06-30"), RecertExpiryPolicy.KEEP_ANNIVERSARY, DEFAULT);
        assertThat(next.expiresOn()).isEqualTo("2030-06-30");
        assertThat(next.gap()).isEmpty();
    }

    @Test
    void aDecisionAfterTheLastDayDoesNotRenew() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                initial("2024-07-01")
                                        .renewed(
                                                day("2027-07-01"),
                                                RecertExpiryPolicy.KEEP_ANNIVERSARY,
                                                DEFAULT))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("RC-7"));
    }

    @Test
    void aRestoredCycleKnowsTheDaysWithoutCertification() {
        var restored = initial("2024-07-01").restored(day("2027-09-15"), DEFAULT);
        assertThat(restored.gap())
                .contains(new CertificationCycle.Gap(day("2027-07-01"), day("2027-09-14")));
    }

    @Test
    void theRestorationEndsSixMonthsAfterTheExpiry() {
        var cycle = initial("2024-07-01");
        assertThat(cycle.restored(day("2027-12-30"), DEFAULT).expiresOn()).isEqualTo("2030-06-30");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> cycle.restored(day("2027-12-31"), DEFAULT))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("RC-8"));
    }

    @Test
    void aPrintedExpiryIsNotOverwrittenByAComputedOne() {
        var printed =
                new RuledDate(day("2029-03-10"), DateSource.CERTIFICATE, CertificationRule.CERT_2);
        var cycle = initial("2026-03-15").withExpiry(printed);
        assertThat(
                        cycle.withExpiry(
                                        RuledDate.computed(
                                                day("2029-03-14"), CertificationRule.AP_3))
                                .expiry())
                .isEqualTo(printed);
    }

    @Test
    void aPrintedExpiryMovesWhatIsCountedFromIt() {
        var cycle =
                initial("2026-03-15")
                        .withExpiry(
                                new RuledDate(
                                        day("2029-03-31"),
                                        DateSource.CERTIFICATE,
                                        CertificationRule.CERT_2));
        assertThat(cycle.restorationLimit()).isEqualTo("2029-09-30");
        assertThat(cycle.recertificationPlanningFrom()).isEqualTo("2028-09-30");
    }

    @Test
    void milestonesOfACycleAreInTheOrderOfTheirKinds() {
        var halfYearly = DEFAULT.with(ExpiryConvention.MINUS_ONE_DAY, 0, 6);
        assertThat(CertificationCycle.initial(1, day("2026-03-15"), halfYearly).milestones())
                .extracting(CycleMilestone::kind)
                .containsExactly(CycleMilestone.Kind.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aToleranceOutsideZeroToThreeMonthsNamesItsField(int months) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> DEFAULT.with(ExpiryConvention.SAME_DAY, months))
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(violation -> violation.path().getFirst())
                                        .containsExactly("surveillanceToleranceMonths"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "-0001-01-01"})
    void anAbsurdDayNamesItsField(String day) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> CivilMonths.plausible("decisionOn", day(day)))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("decisionOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31"})
    void theFirstAndTheLastPlausibleDayPass(String day) {
        assertThat(CivilMonths.plausible("decisionOn", day(day))).isEqualTo(day);
    }

    @Test
    void aYearWithoutAuditIsMissedOnceItIsOver() {
        var years =
                CalendarYears.of(
                        day("2026-01-31"),
                        List.of(day("2026-12-15")),
                        List.of(),
                        RecertYearBasis.EITHER);
        assertThat(years.firstUncovered()).isEqualTo(2027);
        assertThat(years.through(day("2027-12-31")))
                .containsExactly(new CalendarYears.Year(2027, CalendarYears.Coverage.DUE));
        assertThat(years.through(day("2028-01-01")))
                .containsExactly(
                        new CalendarYears.Year(2027, CalendarYears.Coverage.MISSED),
                        new CalendarYears.Year(2028, CalendarYears.Coverage.DUE));
    }

    @Test
    void theBasisSaysWhatMakesARecertificationYear() {
        var recertification =
                List.of(new CalendarYears.Recertification(day("2028-12-10"), day("2029-01-20")));
        assertThat(covered(recertification, RecertYearBasis.EITHER)).containsExactly(2028, 2029);
        assertThat(covered(recertification, RecertYearBasis.AUDIT)).containsExactly(2028);
        assertThat(covered(recertification, RecertYearBasis.DECISION)).containsExactly(2029);
    }

    private static List<Integer> covered(
            List<CalendarYears.Recertification> recertifications, RecertYearBasis basis) {
        return CalendarYears.of(day("2027-02-01"), List.of(), recertifications, basis)
                .through(day("2029-12-31"))
                .stream()
                .filter(year -> year.coverage() == CalendarYears.Coverage.COVERED)
                .map(CalendarYears.Year::year)
                .toList();
    }

    @Test
    void stage2MoreThanSixMonthsAfterStage1NeedsAReview() {
        assertThat(gap("2026-01-10", "2026-08-01"))
                .isEqualTo(StageDeadlines.StageGap.STAGE1_REPEAT_REVIEW);
        assertThat(gap("2026-01-10", "2026-07-10")).isEqualTo(StageDeadlines.StageGap.OK);
        assertThat(gap("2026-01-10", "2026-01-20")).isEqualTo(StageDeadlines.StageGap.SHORT);
    }

    @Test
    void stage1IsStaleInTheLastMonthBeforeItsLimit() {
        assertThat(
                        StageDeadlines.stageGapWithoutDate(
                                day("2026-01-10"), day("2026-06-11"), DEFAULT))
                .isEqualTo(StageDeadlines.StageGap.STAGE1_STALE);
        assertThat(
                        StageDeadlines.stageGapWithoutDate(
                                day("2026-01-10"), day("2026-06-10"), DEFAULT))
                .isEqualTo(StageDeadlines.StageGap.OK);
    }

    @Test
    void initialAuditsAreToTheNewEditionFromTheAnnouncedDay() {
        var transition = new EditionTransition(day("2028-03-31"), day("2029-09-30"), false);
        assertThat(transition.demandsNewEdition(day("2028-03-30"))).isFalse();
        assertThat(transition.demandsNewEdition(day("2028-04-20"))).isTrue();
        assertThat(transition.isBeyondDeadline(day("2030-02-09"))).isTrue();
    }

    @Test
    void afterALostAccreditationTheTransferEndsWithTheExpiryAtTheLatest() {
        assertThat(initial("2024-07-01").transferLimit(day("2027-03-01"))).isEqualTo("2027-06-30");
        assertThat(initial("2024-07-01").transferLimit(day("2026-08-31"))).isEqualTo("2027-02-28");
    }

    private static StageDeadlines.StageGap gap(String stage1LastDay, String stage2Start) {
        return StageDeadlines.stageGap(day(stage1LastDay), day(stage2Start), DEFAULT);
    }

    private static CertificationCycle initial(String decision) {
        return CertificationCycle.initial(1, day(decision), DEFAULT);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
