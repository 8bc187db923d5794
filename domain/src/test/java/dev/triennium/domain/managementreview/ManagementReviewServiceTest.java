package dev.triennium.domain.managementreview;

import static dev.triennium.domain.managementreview.ManagementReviewWorld.TODAY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementreview.AuditedSystems.NextAudit;
import dev.triennium.domain.managementreview.ManagementReviewService.InputText;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementReviewServiceTest {

    private static final PersonId PERSON = new PersonId(new UUID(2, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));
    private static final ColleagueId CHAIR = InMemoryColleagueRepository.of(PERSON);
    private static final ColleagueId COLLEAGUE = InMemoryColleagueRepository.of(OTHER);
    private static final ColleagueId NOBODY = new ColleagueId(new UUID(2, 9));
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final ReviewDecision.Content NEW_LINE =
            new ReviewDecision.Content("Buy a second line", COLLEAGUE, TODAY.plusDays(30));

    private final ManagementReviewWorld world = new ManagementReviewWorld();
    private final TenantScope scope = TestScopes.of(TENANT, PERSON, Role.REPRESENTATIVE);
    private final TenantScope others = TestScopes.of(TENANT, OTHER, Role.REPRESENTATIVE);
    private final TenantScope strangers =
            TestScopes.of(new TenantId(new UUID(1, 2)), PERSON, Role.REPRESENTATIVE);

    private ManagementSystemId system = new ManagementSystemId(new UUID(0, 0));

    @BeforeEach
    void fill() {
        system = world.system(scope).id();
        world.colleagues.enrol(scope, PERSON, "Ann");
        world.colleagues.enrol(scope, OTHER, "Ben");
    }

    private ManagementReview planned(LocalDate on) {
        return world.service.plan(
                scope,
                new PlanManagementReview(
                        system, new ManagementReview.Plan("Review of the year", on, CHAIR)),
                null);
    }

    private ManagementReview prepared(ManagementReview review) {
        return world.service.prepare(
                scope,
                review.id(),
                List.of(
                        said("previousActions", "None"),
                        said("objectives", "Met"),
                        said("obligations", "Met")),
                review.version());
    }

    private static InputText said(String key, String text) {
        return new InputText(key, text);
    }

    private ManagementReview held(ManagementReview review, LocalDate on) {
        return world.service.hold(
                scope, review.id(), on, List.of(CHAIR, COLLEAGUE), "It suits us", review.version());
    }

    private ManagementReview held() {
        return held(prepared(planned(TODAY)), TODAY);
    }

    private ManagementReview signed(ManagementReview review) {
        return world.service.sign(scope, review.id(), review.version());
    }

    private ReviewContents contents(ManagementReview review) {
        return world.reviews.find(scope, review.id()).orElseThrow();
    }

    private @Nullable Long objectives(ManagementReview review) {
        return contents(review).inputs().stream()
                .filter(one -> one.topic().equals(ManagementReviewWorld.OBJECTIVES))
                .flatMap(one -> one.figures().stream())
                .map(ReviewFigure::value)
                .findFirst()
                .orElse(null);
    }

    private static void mismatch(ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_MISMATCH));
    }

    private static void refused(ReviewRule rule, List<String> path, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(
                        e -> {
                            assertThat(e.rule()).isEqualTo(rule.reference());
                            assertThat(e.path()).isEqualTo(path);
                        });
    }

    @Test
    void whatSeveralStandardsAskForIsAskedOnce() {
        assertThat(contents(planned(TODAY.plusDays(10))).inputs())
                .extracting(one -> one.topic().key(), ReviewInput::standards)
                .containsExactly(
                        tuple(
                                "previousActions",
                                List.of(TestCatalogue.ISO_9001, TestCatalogue.ISO_14001)),
                        tuple("objectives", List.of(TestCatalogue.ISO_9001)),
                        tuple("obligations", List.of(TestCatalogue.ISO_14001)));
    }

    @Test
    void figuresAreThoseOfTheDayUntilTheMeetingFreezesThem() {
        var review = planned(TODAY);
        assertThat(objectives(review)).isEqualTo(3);
        world.objectives = 4;
        review = prepared(review);
        assertThat(objectives(review)).isEqualTo(4);
        world.objectives = 5;
        review = held(review, TODAY);
        assertThat(objectives(review)).isEqualTo(5);
        world.objectives = 6;
        review = held(prepared(review), TODAY.minusDays(1));
        assertThat(objectives(review)).isEqualTo(5);
        assertThat(objectives(signed(review))).isEqualTo(5);
    }

    @Test
    void attendeesKeepTheNamesOfTheMeeting() {
        var review = held();
        var ben = world.colleagues.find(scope, COLLEAGUE).orElseThrow();
        world.colleagues.update(scope, renamed(ben), ben.version());
        review = held(review, TODAY.minusDays(1));
        assertThat(contents(review).attendees())
                .extracting(ReviewAttendee::name)
                .containsExactly("Ann Alder", "Ben Alder");
    }

    private static Colleague renamed(Colleague one) {
        var profile = one.profile();
        return new Colleague(
                one.id(),
                one.version() + 1,
                new Colleague.Profile(
                        "Benedict",
                        profile.familyName(),
                        null,
                        null,
                        null,
                        null,
                        profile.locale(),
                        null,
                        null,
                        null),
                one.person());
    }

    @Test
    void aMeetingThatIsRecordedLaterShowsBothDates() {
        var meeting =
                requireNonNull(held(planned(TODAY), TODAY.minusDays(20)).state().findMeeting());
        assertThat(meeting.on()).isEqualTo(TODAY.minusDays(20));
        assertThat(meeting.recordedAt()).isEqualTo(UseCaseFakes.CLOCK.instant());
        assertThat(meeting.recordedBy()).isEqualTo(PERSON);
    }

    @Test
    void aMeetingOfTomorrowOrWithoutItsChairIsRefused() {
        var review = planned(TODAY);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> held(review, TODAY.plusDays(1)))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("heldOn"));
        refused(
                ReviewRule.CHAIR_SIGNS,
                List.of("attendeeIds"),
                () -> hold(review, List.of(COLLEAGUE)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> hold(review, List.of(CHAIR, NOBODY)))
                .satisfies(e -> assertThat(e.path()).containsExactly("attendeeIds", "1"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> hold(review, List.of(CHAIR, CHAIR)))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("attendeeIds", "1"));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> hold(review, Collections.nCopies(51, CHAIR)));
    }

    private void hold(ManagementReview review, List<ColleagueId> present) {
        world.service.hold(scope, review.id(), TODAY, present, "Fine", review.version());
    }

    @Test
    void onlyTheChairSignsAndOnlyWhatWasConsideredWhole() {
        var bare = held(planned(TODAY), TODAY);
        refused(ReviewRule.ALL_INPUTS, List.of(), () -> signed(bare));
        var review = prepared(bare);
        refused(
                ReviewRule.CHAIR_SIGNS,
                List.of(),
                () -> world.service.sign(others, review.id(), review.version()));
        var state = (ReviewState.Signed) signed(review).state();
        assertThat(state.chairName()).isEqualTo("Ann Alder");
        assertThat(state.by()).isEqualTo(PERSON);
        assertThat(state.nextOn()).isEqualTo(TODAY.plusYears(1));
    }

    @Test
    void aSignedReviewTakesNothingButAddenda() {
        var signed = signed(held());
        var before = contents(signed);
        mismatch(() -> prepared(signed));
        mismatch(() -> held(signed, TODAY));
        mismatch(() -> signed(signed));
        mismatch(() -> world.service.cancel(scope, signed.id(), "No", signed.version()));
        mismatch(() -> world.service.change(scope, signed.id(), plan -> plan, signed.version()));
        mismatch(() -> world.decided.add(scope, signed.id(), NEW_LINE, null));
        var added = world.service.add(scope, signed.id(), "Ben left early", signed.version());
        assertThat(contents(added).addenda())
                .containsExactly(
                        new ReviewAddendum(UseCaseFakes.CLOCK.instant(), PERSON, "Ben left early"));
        assertThat(contents(added).inputs()).isEqualTo(before.inputs());
        assertThat(contents(added).attendees()).isEqualTo(before.attendees());
        assertThat(added.state()).isEqualTo(signed.state());
        assertThat(added.allowedActions(scope, true)).containsExactly(ManagementReviewAction.ADD);
    }

    @Test
    void nothingIsAddedToWhatIsNotSigned() {
        var held = held();
        mismatch(() -> world.service.add(scope, held.id(), "Late", held.version()));
    }

    @Test
    void aReviewIsPlannedForAKnownSystemAndChair() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                world.service.plan(
                                        scope,
                                        new PlanManagementReview(
                                                new ManagementSystemId(new UUID(5, 99)),
                                                new ManagementReview.Plan("R", TODAY, CHAIR)),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("managementSystemId"));
        var review = planned(TODAY);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                world.service.change(
                                        scope,
                                        review.id(),
                                        plan ->
                                                new ManagementReview.Plan(
                                                        plan.title(), plan.on(), NOBODY),
                                        review.version()))
                .satisfies(e -> assertThat(e.path()).containsExactly("chairId"));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> world.service.prepare(scope, review.id(), List.of(), 7));
    }

    @Test
    void whatIsSaidOfInputsIsRefusedWhereItStands() {
        var review = planned(TODAY);
        var met = said("objectives", "Met");
        for (var second : List.of(said("weather", "Fine"), said("objectives", "Missed"))) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(
                            () ->
                                    world.service.prepare(
                                            scope, review.id(), List.of(met, second), 1))
                    .satisfies(
                            e ->
                                    assertThat(e.violations().getFirst().path())
                                            .containsExactly("inputs", "1", "key"));
        }
    }

    @Test
    void whoeverBecameTheChairSignsOnlyWhatTheyAttended() {
        var review =
                world.service.hold(
                        scope,
                        prepared(planned(TODAY)).id(),
                        TODAY,
                        List.of(CHAIR),
                        "It suits us",
                        2);
        world.service.handOver(scope, review.id(), COLLEAGUE);
        refused(
                ReviewRule.CHAIR_SIGNS,
                List.of(),
                () -> world.service.sign(others, review.id(), 4));
        var present = held(contents(review).review(), TODAY);
        assertThat(world.service.sign(others, present.id(), present.version()).isSigned()).isTrue();
    }

    @Test
    void ofTwoThatAreSignedAtOnceOnlyTheLaterMeetingAsksForTheNext() {
        var older = held(prepared(planned(TODAY)), TODAY.minusDays(90));
        var later = held();
        world.whileWaiting = () -> signed(later);
        assertThat(signed(older).requireSigned().nextOn()).isNull();
        assertThat(contents(later).review().requireSigned().nextOn()).isEqualTo(TODAY.plusYears(1));
    }

    @Test
    void whatIsAnotherOrganisationsIsNotFound() {
        var review = held();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> world.service.sign(strangers, review.id(), review.version()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> world.decided.add(strangers, review.id(), NEW_LINE, null));
    }

    @Test
    void whatIsCancelledIsOverAndOnlyWhatWasNotHeldIsCancelled() {
        var held = held();
        mismatch(() -> world.service.cancel(scope, held.id(), "No", held.version()));
        var review = planned(TODAY.plusDays(9));
        var cancelled = world.service.cancel(scope, review.id(), "Twice", review.version());
        assertThat(cancelled.allowedActions(scope, true)).isEmpty();
        assertThat(world.said.get(cancelled.id().value())).isEmpty();
        mismatch(() -> prepared(cancelled));
        mismatch(() -> world.decided.add(scope, cancelled.id(), NEW_LINE, null));
    }

    @Test
    void aMeetingIsFollowedByItsSignatureAndThatByTheNextMeeting() {
        var review = planned(TODAY.plusDays(10));
        assertDue(review, RegisterDeadlineKind.MANAGEMENT_REVIEW, TODAY.plusDays(10));
        review = held(prepared(review), TODAY.minusDays(2));
        assertDue(review, RegisterDeadlineKind.MANAGEMENT_REVIEW_SIGNATURE, TODAY.plusDays(12));
        review = signed(review);
        assertDue(
                review,
                RegisterDeadlineKind.MANAGEMENT_REVIEW_NEXT,
                TODAY.minusDays(2).plusYears(1));
        signed(held());
        assertThat(world.said.get(review.id().value())).isEmpty();
    }

    @Test
    void anOlderMeetingThatIsSignedLaterLeavesTheNextDayAsItIs() {
        var older = held(prepared(planned(TODAY)), TODAY.minusDays(90));
        var latest = signed(held());
        var signedLater = (ReviewState.Signed) signed(older).state();
        assertThat(signedLater.nextOn()).isNull();
        assertDue(latest, RegisterDeadlineKind.MANAGEMENT_REVIEW_NEXT, TODAY.plusYears(1));
    }

    private void assertDue(ManagementReview review, RegisterDeadlineKind kind, LocalDate on) {
        assertThat(world.said.get(review.id().value()))
                .extracting(Deadline::kind, Deadline::dueOn, Deadline::owner)
                .containsExactly(tuple(kind, on, CHAIR));
    }

    @Test
    void aReviewLooksBackToTheMeetingBefore() {
        planned(TODAY);
        assertThat(world.asked.getLast().since()).isNull();
        held(planned(TODAY), TODAY.minusDays(200));
        planned(TODAY.plusDays(3));
        assertThat(world.asked.getLast().since()).isEqualTo(TODAY.minusDays(200));
    }

    private ReviewDecision decided(ManagementReview review) {
        return world.decided.add(scope, review.id(), NEW_LINE, null);
    }

    @Test
    void decisionsAreFollowedBeyondTheSignature() {
        var early = planned(TODAY);
        mismatch(() -> decided(early));
        var review = held();
        var decision = decided(review);
        assertThat(world.said.get(decision.id().value()))
                .extracting(Deadline::kind, Deadline::dueOn, Deadline::owner)
                .containsExactly(
                        tuple(RegisterDeadlineKind.REVIEW_DECISION, TODAY.plusDays(30), COLLEAGUE));
        signed(review);
        mismatch(
                () ->
                        world.decided.change(
                                scope, decision.id(), content -> content, decision.version()));
        var done = world.decided.complete(scope, decision.id(), null, "Bought", decision.version());
        assertThat(done.doneOn()).isEqualTo(TODAY);
        assertThat(world.said.get(decision.id().value())).isEmpty();
        mismatch(() -> world.decided.complete(scope, done.id(), null, "Again", done.version()));
        var open = world.decided.reopen(scope, done.id(), done.version());
        assertThat(open.isOpen()).isTrue();
        assertThat(open.allowedActions(scope, true)).containsExactly(ReviewDecisionAction.COMPLETE);
        mismatch(() -> world.decided.reopen(scope, open.id(), open.version()));
    }

    @Test
    void nothingIsCarriedOutBeforeItWasDecided() {
        var decision = decided(held());
        refused(
                ReviewRule.DECISIONS_DONE,
                List.of("doneOn"),
                () -> world.decided.complete(scope, decision.id(), TODAY.minusDays(1), "Done", 1));
    }

    @Test
    void theNextReviewCountsWhatTheOneBeforeDecided() {
        decided(held());
        var next = planned(TODAY.plusDays(90));
        assertThat(contents(next).inputs().getFirst().figures())
                .extracting(ReviewFigure::kind, ReviewFigure::value)
                .containsExactly(
                        tuple(ReviewFigureKind.ACTIONS_OPEN, 1L),
                        tuple(ReviewFigureKind.ACTIONS_LATE, 0L),
                        tuple(ReviewFigureKind.ACTIONS_DONE, 0L));
    }

    private void audited(int number, StandardId standard, LocalDate on) {
        world.audits.add(new NextAudit(new PlannedAuditId(new UUID(8, number)), standard, on));
    }

    private List<Deadline> beforeAudits() {
        return world.beforeAudits.derive(scope, system.value());
    }

    @Test
    void beforeAnAuditAReviewOfItsStandardIsSigned() {
        audited(1, TestCatalogue.ISO_27001, TODAY.plusDays(5));
        audited(2, TestCatalogue.ISO_9001, TODAY.plusDays(60));
        audited(3, TestCatalogue.ISO_14001, TODAY.plusDays(90));
        held();
        assertThat(beforeAudits())
                .extracting(Deadline::kind, Deadline::dueOn, Deadline::slot)
                .containsExactly(
                        tuple(
                                RegisterDeadlineKind.MANAGEMENT_REVIEW_BEFORE_AUDIT,
                                TODAY.plusDays(59),
                                new UUID(8, 2).toString()));
        assertThat(beforeAudits()).isEqualTo(beforeAudits());
    }

    @Test
    void theSignatureSettlesWhatIsDueBeforeAuditsOfTheYear() {
        audited(1, TestCatalogue.ISO_9001, TODAY.plusYears(1));
        audited(2, TestCatalogue.ISO_9001, TODAY.plusYears(1).plusDays(1));
        var review = held();
        assertThat(beforeAudits())
                .extracting(Deadline::dueOn)
                .containsExactly(TODAY.plusYears(1).minusDays(1));
        signed(review);
        assertThat(world.said.get(system.value()))
                .extracting(Deadline::dueOn)
                .containsExactly(TODAY.plusYears(1));
    }

    @Test
    void whatIsDueBeforeAnAuditMovesWithIt() {
        audited(1, TestCatalogue.ISO_9001, TODAY.plusDays(60));
        world.beforeAudits.changed(scope, TestCatalogue.ISO_27001);
        assertThat(world.said).isEmpty();
        world.listings = 0;
        var second = world.system(scope).id();
        world.beforeAudits.changed(scope, TestCatalogue.ISO_9001);
        assertThat(world.listings).isEqualTo(1);
        for (var one : List.of(system, second)) {
            assertThat(world.said.get(one.value()))
                    .extracting(Deadline::dueOn)
                    .containsExactly(TODAY.plusDays(59));
        }
        world.audits.clear();
        world.beforeAudits.changed(scope, TestCatalogue.ISO_9001);
        assertThat(world.said.get(system.value())).isEmpty();
    }

    @Test
    void nothingIsDueBeforeAuditsOfASystemInTheArchive() {
        audited(1, TestCatalogue.ISO_9001, TODAY.plusDays(60));
        var stored = world.systems.find(scope, system).orElseThrow();
        var archived =
                stored.withStanding(stored.standing().archive(UseCaseFakes.CLOCK.instant(), null));
        world.systems.update(scope, archived, stored.version());
        assertThat(beforeAudits()).isEmpty();
    }

    @Test
    void whoMayOnlyAnswerSignsAsTheChairAndNothingElse() {
        var employee = TestScopes.of(TENANT, PERSON, Role.EMPLOYEE);
        var review = held();
        assertThat(review.allowedActions(employee, true))
                .containsExactly(ManagementReviewAction.SIGN);
        assertThat(review.allowedActions(employee, false)).isEmpty();
        assertThat(review.allowedActions(scope, false))
                .containsExactly(
                        ManagementReviewAction.PREPARE,
                        ManagementReviewAction.HOLD,
                        ManagementReviewAction.DECIDE);
    }
}
