package dev.triennium.domain.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.certification.FindingTerms;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyNonconformityTest {

    private static final LocalDate FOUND = LocalDate.parse("2026-08-03");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));
    private static final PlannedAuditId AUDIT = new PlannedAuditId(new UUID(3, 1));
    private static final NonconformityAnalysisId ANALYSIS =
            new NonconformityAnalysisId(new UUID(9, 2));
    private static final Correction CORRECTION = new Correction("Sorted out", FOUND);

    private static Nonconformity one(
            NonconformityGrade grade, @Nullable LocalDate answerBy, BodyStanding body) {
        return new Nonconformity(
                new NonconformityId(new UUID(9, 1)),
                1,
                14,
                new NonconformityReference(2026, 14),
                new NonconformityContent(
                        NonconformitySource.CERTIFICATION_BODY,
                        "ISO 9001:2026, 7.1.5",
                        "Two torque wrenches were not calibrated.",
                        "Labels of 2024",
                        FOUND,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answerBy),
                grade,
                null,
                null,
                new NonconformityProgress.Open(),
                NOW,
                PERSON,
                null,
                body,
                Extensions.NONE);
    }

    private static BodyStanding limited(String limit, NonconformityRule rule) {
        return new BodyStanding(
                AUDIT,
                new BodyStanding.Limit(LocalDate.parse(limit), rule),
                LocalDate.parse("2027-08-01"),
                null,
                null);
    }

    private static BodyStanding standing(
            @Nullable LocalDate accepted, @Nullable LocalDate verified) {
        return new BodyStanding(AUDIT, null, LocalDate.parse("2027-08-01"), accepted, verified);
    }

    private static void refused(NonconformityRule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule.reference()));
    }

    @Test
    void theEarliestDayCountsAndSaysItsRule() {
        var renewal =
                one(
                        NonconformityGrade.MAJOR,
                        LocalDate.parse("2026-08-28"),
                        limited("2026-10-10", NonconformityRule.BEFORE_EXPIRY));
        assertThat(renewal.dues())
                .extracting(
                        NonconformityStep.Due::step,
                        due -> due.on().toString(),
                        NonconformityStep.Due::rule)
                .containsExactly(
                        tuple(
                                NonconformityStep.CORRECTION,
                                "2026-08-17",
                                NonconformityRule.DAYS_BY_GRADE),
                        tuple(
                                NonconformityStep.PLAN,
                                "2026-08-28",
                                NonconformityRule.BODY_NAMED_DAY),
                        tuple(
                                NonconformityStep.IMPLEMENTATION,
                                "2026-08-28",
                                NonconformityRule.BODY_NAMED_DAY),
                        tuple(
                                NonconformityStep.VERIFICATION,
                                "2026-09-10",
                                NonconformityRule.BEFORE_EXPIRY));
    }

    @Test
    void stageTwoLeavesSixMonthsLessAMargin() {
        var initial =
                one(
                        NonconformityGrade.MINOR,
                        null,
                        limited("2026-10-20", NonconformityRule.WITHIN_SIX_MONTHS));
        assertThat(initial.dues())
                .extracting(
                        NonconformityStep.Due::step,
                        due -> due.on().toString(),
                        NonconformityStep.Due::rule)
                .containsExactly(
                        tuple(
                                NonconformityStep.PLAN,
                                "2026-09-02",
                                NonconformityRule.DAYS_BY_GRADE),
                        tuple(
                                NonconformityStep.IMPLEMENTATION,
                                "2026-09-20",
                                NonconformityRule.WITHIN_SIX_MONTHS),
                        tuple(
                                NonconformityStep.VERIFICATION,
                                "2027-08-01",
                                NonconformityRule.VERIFIED_BY_BODY));
    }

    @Test
    void aMajorOneIsVerifiedWithinNinetyDays() {
        assertThat(one(NonconformityGrade.MAJOR, null, standing(null, null)).dues())
                .filteredOn(due -> due.step() == NonconformityStep.VERIFICATION)
                .extracting(NonconformityStep.Due::on)
                .containsExactly(FOUND.plusDays(90));
    }

    @Test
    void whatTheBodyHasVerifiedIsLateForNobody() {
        var verified = one(NonconformityGrade.MAJOR, null, standing(null, FOUND.plusDays(9)));
        assertThat(verified.dues()).isEmpty();
        assertThat(verified.isSettled()).isTrue();
    }

    @Test
    void theBodySaysWhetherItIsSettled() {
        assertThat(one(NonconformityGrade.MINOR, null, standing(FOUND, null)).isSettled()).isTrue();
        assertThat(one(NonconformityGrade.MAJOR, null, standing(FOUND, null)).isSettled())
                .isFalse();
    }

    @Test
    void moreTimeStandsInPlaceOfTheDay() {
        var asked =
                one(NonconformityGrade.MINOR, null, standing(null, null))
                        .asking(new Extensions.Wanted(NonconformityStep.PLAN, FOUND.plusDays(50)));
        assertThat(asked.dues().getFirst().on()).isEqualTo(FOUND.plusDays(30));
        var granted = asked.extended(FOUND.plusDays(45));
        assertThat(granted.extensions().open()).isNull();
        assertThat(granted.dues().getFirst())
                .isEqualTo(
                        new NonconformityStep.Due(
                                NonconformityStep.PLAN,
                                FOUND.plusDays(45),
                                NonconformityRule.EXTENDED_BY_LETTER));
    }

    @Test
    void moreTimeIsAskedForOnceAtATimeAndEndsLater() {
        var open = one(NonconformityGrade.MINOR, null, standing(null, null));
        var plan = new Extensions.Wanted(NonconformityStep.PLAN, FOUND.plusDays(50));
        refused(NonconformityRule.IN_ORDER, () -> open.asking(plan).asking(plan));
        refused(NonconformityRule.IN_ORDER, () -> open.extended(FOUND.plusDays(50)));
        refused(
                NonconformityRule.EXTENDED_BY_LETTER,
                () ->
                        open.asking(
                                new Extensions.Wanted(NonconformityStep.PLAN, FOUND.plusDays(30))));
        refused(
                NonconformityRule.EXTENDED_BY_LETTER,
                () ->
                        open.asking(
                                new Extensions.Wanted(
                                        NonconformityStep.VERIFICATION, FOUND.plusDays(400))));
    }

    @Test
    void aGrantNeedsALetter() {
        refused(
                NonconformityRule.EXTENDED_BY_LETTER,
                () -> new NonconformityExtension.Granted(FOUND, null, null));
    }

    @Test
    void noExtensionGoesBeyondTheExpiryTheSixMonthsOrTheTimeToDecide() {
        var last = LocalDate.parse("2026-12-31");
        var expiry = new ExtensionLimit(new FindingTerms.Limit(last, CertificationRule.RC_5), 30);
        var stage2 = new ExtensionLimit(new FindingTerms.Limit(last, CertificationRule.DEC_5), 30);
        expiry.require(LocalDate.parse("2026-12-01"));
        refused(
                NonconformityRule.TIME_TO_DECIDE,
                () -> expiry.require(LocalDate.parse("2026-12-02")));
        refused(
                NonconformityRule.BEFORE_EXPIRY,
                () -> expiry.require(LocalDate.parse("2027-01-01")));
        refused(
                NonconformityRule.WITHIN_SIX_MONTHS,
                () -> stage2.require(LocalDate.parse("2027-01-01")));
        ExtensionLimit.NONE.require(LocalDate.parse("2030-01-01"));
    }

    @Test
    void whatTheBodySaidIsNotChangedInTheRegister() {
        var found = one(NonconformityGrade.MINOR, null, standing(null, null));
        refused(NonconformityRule.OF_BODY, () -> found.graded(NonconformityGrade.MAJOR));
        refused(
                NonconformityRule.OF_BODY,
                () ->
                        found.with(
                                one(NonconformityGrade.MINOR, FOUND, standing(null, null))
                                        .content()));
        assertThat(found.ownedBy(new ColleagueId(new UUID(4, 1))).owner())
                .isEqualTo(new ColleagueId(new UUID(4, 1)));
    }

    @Test
    void aPlanFollowsTheBodysAcceptance() {
        var planned =
                one(NonconformityGrade.MINOR, null, standing(null, null))
                        .with(new Extent("Hall 3", 12, "Nothing"))
                        .corrected(CORRECTION)
                        .analysed(
                                new NonconformityAnalysis(
                                        ANALYSIS,
                                        new NonconformityId(new UUID(9, 1)),
                                        1,
                                        new CauseAnalysis.FiveWhys(
                                                List.of(
                                                        new CauseAnalysis.Chain(
                                                                List.of(
                                                                        step("It was forgotten"),
                                                                        step("Nobody was told"),
                                                                        step("No list is kept")),
                                                                true))),
                                        NOW,
                                        PERSON))
                        .planned();
        refused(NonconformityRule.OF_BODY, planned::accepted);
        var followed = planned.following(planned.content(), planned.grade(), standing(FOUND, null));
        assertThat(followed.progress()).isInstanceOf(NonconformityProgress.PlanAccepted.class);
        assertThat(followed.following(followed.content(), followed.grade(), standing(FOUND, null)))
                .isSameAs(followed);
    }

    private static CauseAnalysis.Step step(String why) {
        return new CauseAnalysis.Step(why, "Seen");
    }

    @Test
    void whatTheBodyTakesBackIsWithdrawnWithItsAppeal() {
        var contested =
                one(NonconformityGrade.MAJOR, null, standing(null, null))
                        .contested(new Contest(NOW, PERSON, "Not so", null));
        refused(
                NonconformityRule.OF_BODY,
                () -> contested.decided(new Contest.Outcome(NOW, PERSON, "Right"), true));
        var back = contested.takenBack(new Contest.Outcome(NOW, PERSON, "Right"));
        assertThat(back.progress()).isInstanceOf(NonconformityProgress.Withdrawn.class);
        assertThat(back.isContested()).isFalse();
        assertThat(back.isSettled()).isTrue();
    }

    @Test
    void anActionIsCompletedByItsOwner() {
        var action =
                new CorrectiveAction(
                        new CorrectiveActionId(new UUID(5, 1)),
                        1,
                        new NonconformityId(new UUID(9, 1)),
                        1,
                        1,
                        new CorrectiveAction.Content(
                                "Keep a list", new ColleagueId(new UUID(4, 1)), FOUND),
                        false,
                        null);
        assertThat(allowed(action, Role.EMPLOYEE, true))
                .containsExactly(CorrectiveActionAction.COMPLETE);
        assertThat(allowed(action, Role.EMPLOYEE, false)).isEmpty();
        assertThat(allowed(action, Role.REPRESENTATIVE, false))
                .containsExactly(CorrectiveActionAction.CHANGE, CorrectiveActionAction.COMPLETE);
    }

    private static List<CorrectiveActionAction> allowed(
            CorrectiveAction action, Role role, boolean isOwner) {
        TenantScope scope = TestScopes.of(new TenantId(new UUID(1, 1)), PERSON, role);
        return action.allowedActions(scope, NonconformityProgress.State.PLAN_ACCEPTED, isOwner);
    }
}
