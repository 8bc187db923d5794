package dev.triennium.domain.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NonconformityTest {

    private static final LocalDate FOUND = LocalDate.parse("2026-08-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));
    private static final NonconformityId ID = new NonconformityId(new UUID(9, 1));
    private static final NonconformityAnalysisId ANALYSIS =
            new NonconformityAnalysisId(new UUID(9, 2));
    private static final Correction CORRECTION = new Correction("Sorted out", FOUND);
    private static final TenantScope SCOPE =
            TestScopes.of(new TenantId(new UUID(1, 1)), PERSON, Role.REPRESENTATIVE);

    private static Nonconformity one(
            NonconformityGrade grade, NonconformitySource source, @Nullable LocalDate answerBy) {
        return new Nonconformity(
                ID,
                1,
                14,
                new NonconformityReference(2026, 14),
                new NonconformityContent(
                        source,
                        "Measuring equipment is calibrated.",
                        "Two torque wrenches in hall 2 were not calibrated.",
                        "Wrench 17 and 18, label of 2024",
                        FOUND,
                        "Assembly",
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
                null,
                Extensions.NONE);
    }

    private static Nonconformity major() {
        return one(NonconformityGrade.MAJOR, NonconformitySource.INTERNAL_AUDIT, null);
    }

    private static Nonconformity minor() {
        return one(NonconformityGrade.MINOR, NonconformitySource.INTERNAL_AUDIT, null);
    }

    private static NonconformityAnalysis analysis(String cause) {
        return new NonconformityAnalysis(
                ANALYSIS,
                ID,
                1,
                new CauseAnalysis.FiveWhys(List.of(chain(true, "First", "Second", cause))),
                NOW,
                PERSON);
    }

    private static CauseAnalysis.Chain chain(boolean isValidated, String... whys) {
        return new CauseAnalysis.Chain(
                Stream.of(whys).map(why -> new CauseAnalysis.Step(why, "Seen")).toList(),
                isValidated);
    }

    private static Nonconformity planned(Nonconformity one) {
        return one.corrected(CORRECTION)
                .analysed(analysis("Nobody keeps the list of equipment"))
                .planned();
    }

    private static Nonconformity verified(Nonconformity one) {
        return planned(one)
                .accepted()
                .implemented(FOUND.plusDays(20), ActionStanding.NONE)
                .verified(
                        day ->
                                new Verification(
                                        NOW, PERSON, null, day.plusMonths(3), "None overdue"));
    }

    private static void refused(NonconformityRule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule.reference()));
    }

    private static void refusedAt(List<String> path, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(path));
    }

    @Test
    void stepsFollowEachOther() {
        refused(NonconformityRule.IN_ORDER, () -> major().analysed(analysis("No list")));
        refused(NonconformityRule.IN_ORDER, () -> major().corrected(CORRECTION).planned());
        refused(NonconformityRule.IN_ORDER, () -> planned(major()).planned());
        refused(NonconformityRule.IN_ORDER, () -> major().accepted());
        refused(
                NonconformityRule.IN_ORDER,
                () -> planned(major()).implemented(TODAY, ActionStanding.NONE));
        refused(NonconformityRule.IN_ORDER, () -> planned(major()).accepted().returned("No"));
        assertThat(verified(major()).progress().state())
                .isEqualTo(NonconformityProgress.State.VERIFIED);
    }

    @Test
    void aRejectedPlanIsFollowedByAnother() {
        var rejected = planned(major()).rejected();
        assertThat(rejected.rounds()).isEqualTo(1);
        assertThat(rejected.planned().rounds()).isEqualTo(2);
        assertThat(rejected.analysed(analysis("No list")).planned().rounds()).isEqualTo(2);
    }

    @Test
    void aMajorOneIsSettledByVerificationAndAMinorOneByItsPlan() {
        assertThat(planned(minor()).isSettled()).isFalse();
        assertThat(planned(minor()).accepted().isSettled()).isTrue();
        assertThat(planned(major()).accepted().isSettled()).isFalse();
        assertThat(verified(major()).isSettled()).isTrue();
    }

    @Test
    void aCauseThatRepeatsWhatWasFoundIsRefusedAtItsPlace() {
        refusedAt(
                List.of("chains", "0", "steps", "2", "why"),
                () ->
                        major().corrected(CORRECTION)
                                .analysed(
                                        analysis(
                                                "In hall 2, two torque wrenches were not"
                                                        + " calibrated")));
    }

    @Test
    void whyIsAskedThreeTimesAndReadBackwards() {
        refusedAt(
                List.of("chains", "1", "steps"),
                () ->
                        new CauseAnalysis.FiveWhys(
                                List.of(chain(true, "A", "B", "C"), chain(true, "A", "B"))));
        refusedAt(
                List.of("chains", "0", "isValidatedBackwards"),
                () -> new CauseAnalysis.FiveWhys(List.of(chain(false, "A", "B", "C"))));
    }

    @Test
    void aTreeHasARootWithEvidence() {
        var branch =
                new CauseAnalysis.Branch(
                        CauseAnalysis.Category.METHOD, "No list", null, null, false);
        refusedAt(List.of("causes"), () -> new CauseAnalysis.Ishikawa(List.of(branch)));
        refusedAt(
                List.of("causes", "1", "evidence"),
                () ->
                        new CauseAnalysis.Ishikawa(
                                List.of(
                                        branch,
                                        new CauseAnalysis.Branch(
                                                CauseAnalysis.Category.PEOPLE,
                                                "Nobody asked",
                                                null,
                                                0,
                                                true))));
        refusedAt(
                List.of("causes", "0", "parent"),
                () ->
                        new CauseAnalysis.Ishikawa(
                                List.of(
                                        new CauseAnalysis.Branch(
                                                CauseAnalysis.Category.PEOPLE,
                                                "Nobody asked",
                                                "Seen",
                                                0,
                                                true))));
    }

    @Test
    void whoeverStopsAtPeopleIsTold() {
        assertThat(CauseHint.of("Human error")).isEqualTo(CauseHint.HUMAN_ERROR);
        assertThat(CauseHint.of("Menschliches Versagen des Mitarbeiters"))
                .isEqualTo(CauseHint.HUMAN_ERROR);
        assertThat(CauseHint.of("Lack of training")).isEqualTo(CauseHint.TRAINING);
        assertThat(CauseHint.of("Fehlende Schulung")).isEqualTo(CauseHint.TRAINING);
        assertThat(
                        CauseHint.of(
                                "The plan of training leaves out those who start between two"
                                        + " courses, and nobody compares it with the new contracts"))
                .isNull();
        assertThat(CauseHint.of("Nobody keeps the list of equipment")).isNull();
    }

    @Test
    void daysAreCountedByGrade() {
        assertThat(major().dues())
                .extracting(NonconformityStep.Due::step, NonconformityStep.Due::on)
                .containsExactly(
                        tuple(NonconformityStep.CORRECTION, FOUND.plusDays(14)),
                        tuple(NonconformityStep.PLAN, FOUND.plusDays(30)),
                        tuple(NonconformityStep.IMPLEMENTATION, FOUND.plusDays(60)));
        assertThat(minor().dues())
                .extracting(NonconformityStep.Due::step, NonconformityStep.Due::on)
                .containsExactly(
                        tuple(NonconformityStep.PLAN, FOUND.plusDays(30)),
                        tuple(NonconformityStep.IMPLEMENTATION, FOUND.plusDays(90)));
        assertThat(planned(minor()).dueOn()).isEqualTo(FOUND.plusDays(90));
        assertThat(verified(minor()).dueOn()).isEqualTo(FOUND.plusDays(20).plusMonths(3));
    }

    @Test
    void aDayOfTheBodyCountsWhereItComesEarlier() {
        var named =
                one(
                        NonconformityGrade.MAJOR,
                        NonconformitySource.CERTIFICATION_BODY,
                        FOUND.plusDays(20));
        assertThat(named.dues())
                .extracting(NonconformityStep.Due::on, NonconformityStep.Due::rule)
                .containsExactly(
                        tuple(FOUND.plusDays(14), NonconformityRule.DAYS_BY_GRADE),
                        tuple(FOUND.plusDays(20), NonconformityRule.BODY_NAMED_DAY),
                        tuple(FOUND.plusDays(20), NonconformityRule.BODY_NAMED_DAY));
    }

    @Test
    void aBodyGetsNoPlanBeforeTheExtentIsKnown() {
        var analysed =
                one(NonconformityGrade.MINOR, NonconformitySource.CERTIFICATION_BODY, null)
                        .corrected(CORRECTION)
                        .analysed(analysis("No list"));
        refused(NonconformityRule.EXTENT_KNOWN, analysed::planned);
        assertThat(analysed.allowedActions(SCOPE, TODAY, ActionStanding.NONE))
                .doesNotContain(NonconformityAction.SUBMIT_PLAN);
        assertThat(analysed.with(new Extent("Hall 1", 12, "None")).planned().rounds()).isEqualTo(1);
    }

    @Test
    void aPlanIsCarriedOutWhenItsActionsAreDone() {
        var accepted = planned(major()).accepted();
        refused(
                NonconformityRule.IMPLEMENTED_WITH_EVIDENCE,
                () -> accepted.implemented(TODAY, new ActionStanding(1, Set.of(), null)));
        refusedAt(
                List.of("implementedOn"),
                () ->
                        accepted.implemented(
                                TODAY.minusDays(1), new ActionStanding(0, Set.of(), TODAY)));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> new CorrectiveAction.Completion(TODAY, null, null));
    }

    @Test
    void theEffectIsReviewedLaterAndByOthers() {
        var verified = verified(major());
        var day = Objects.requireNonNull(verified.dueOn());
        refused(
                NonconformityRule.REVIEWED_LATER,
                () -> verified.requireReviewable(day.minusDays(1)));
        assertThat(verified.requireReviewable(day)).isEqualTo(verified.progress());
        assertThat(verified.allowedActions(SCOPE, day, new ActionStanding(0, Set.of(OTHER), null)))
                .contains(NonconformityAction.REVIEW_EFFECTIVENESS);
        assertThat(verified.allowedActions(SCOPE, day, new ActionStanding(0, Set.of(PERSON), null)))
                .doesNotContain(NonconformityAction.REVIEW_EFFECTIVENESS);
        assertThat(verified.allowedActions(SCOPE, day.minusDays(1), ActionStanding.NONE))
                .doesNotContain(NonconformityAction.REVIEW_EFFECTIVENESS);
    }

    @Test
    void theGradeStaysAfterClosure() {
        var verified = verified(major());
        var day = Objects.requireNonNull(verified.dueOn());
        var closed = verified.closed(new EffectivenessReview(NOW, OTHER, true, "None", null), day);
        refused(NonconformityRule.GRADED, () -> closed.graded(NonconformityGrade.MINOR));
        refused(NonconformityRule.IN_ORDER, () -> major().graded(NonconformityGrade.MAJOR));
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.dues()).isEmpty();
    }

    @Test
    void whatIsTakenBackOnAppealIsOver() {
        var contested = planned(major()).contested(new Contest(NOW, PERSON, "No", null));
        refused(
                NonconformityRule.IN_ORDER,
                () -> contested.contested(new Contest(NOW, PERSON, "No", null)));
        var outcome = new Contest.Outcome(NOW, OTHER, "The body agreed");
        var upheld = contested.decided(outcome, false);
        assertThat(upheld.isContested()).isFalse();
        assertThat(upheld.progress()).isEqualTo(contested.progress());
        var withdrawn = contested.decided(outcome, true);
        assertThat(withdrawn.isOpen()).isFalse();
        assertThat(withdrawn.correction()).isEqualTo(CORRECTION);
        refused(NonconformityRule.IN_ORDER, () -> withdrawn.decided(outcome, true));
    }

    @Test
    void aMinorOneThatComesBackOrIsLateShouldBeMajor() {
        assertThat(minor().shouldBeMajor(FOUND, false)).isFalse();
        assertThat(minor().shouldBeMajor(FOUND, true)).isTrue();
        assertThat(minor().shouldBeMajor(FOUND.plusDays(31), false)).isTrue();
        assertThat(major().shouldBeMajor(FOUND.plusDays(31), true)).isFalse();
    }
}
