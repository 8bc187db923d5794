package dev.triennium.domain.gapanalysis;

import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.CONSULTANT;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.EMPLOYEE;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.OTHER_EMPLOYEE;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.QUALITY;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.SECURITY;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.STRANGER;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentServiceTest {

    private static final TenantScope JUDGE = GapAnalysisWorld.scope(CONSULTANT);
    private static final TenantScope RESPONDENT = GapAnalysisWorld.scope(EMPLOYEE);
    private static final TenantScope COLLEAGUE = GapAnalysisWorld.scope(OTHER_EMPLOYEE);

    private static final Answer CONFORMING =
            new Answer(AssessmentResult.CONFORMING, null, 3, null, List.of());
    private static final Answer MAJOR =
            new Answer(AssessmentResult.MAJOR_GAP, null, 0, null, List.of());

    private final GapAnalysisWorld world = new GapAnalysisWorld();
    private final AssessmentService service = world.service();
    private final AnswerService answers = world.answers();
    private AssessmentId id = new AssessmentId(new UUID(0, 0));

    @BeforeEach
    void begin() {
        id = world.create();
    }

    private AssessmentItem item(int place) {
        return world.item(id, place);
    }

    private ItemVersion seen(int place) {
        return new ItemVersion(item(place).id(), item(place).version());
    }

    private AssessmentItem say(TenantScope scope, int place, Answer answer) {
        return answers.answer(
                        scope, AnswerItem.with(item(place).id(), item(place).version(), answer))
                .item();
    }

    private void ask(int place) {
        answers.assign(
                JUDGE, id, List.of(seen(place)), InMemoryColleagueRepository.of(EMPLOYEE), null);
    }

    private static void refused(ErrorCode code, String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.rule().id()).isEqualTo(rule);
                        });
    }

    @Test
    void theAnswerOfWhoJudgesCountsAtOnce() {
        assertThat(say(JUDGE, 0, MAJOR).state()).isEqualTo(AssessmentItemState.ACCEPTED);
        assertThat(say(JUDGE, 0, Answer.NONE).state()).isEqualTo(AssessmentItemState.OPEN);
    }

    @Test
    void whoWasAskedHandsTheAnswerOver() {
        ask(0);
        assertThat(say(RESPONDENT, 0, MAJOR).state()).isEqualTo(AssessmentItemState.OPEN);
        assertThat(answers.submit(RESPONDENT, seen(0), null).item().state())
                .isEqualTo(AssessmentItemState.SUBMITTED);
        assertThat(answers.requestChanges(JUDGE, seen(0), "Why?").item().state())
                .isEqualTo(AssessmentItemState.CHANGES_REQUESTED);
        say(RESPONDENT, 0, CONFORMING);
        answers.submit(RESPONDENT, seen(0), null);
        assertThat(answers.accept(JUDGE, seen(0), null).item().state())
                .isEqualTo(AssessmentItemState.ACCEPTED);
    }

    @Test
    void whoJudgesAndWasAskedHandsTheAnswerOverToo() {
        answers.assign(
                JUDGE, id, List.of(seen(0)), InMemoryColleagueRepository.of(CONSULTANT), null);
        assertThat(say(JUDGE, 0, MAJOR).state()).isEqualTo(AssessmentItemState.OPEN);
    }

    @Test
    void nobodyAnswersWhatSomebodyElseWasAsked() {
        ask(0);
        refused(ErrorCode.RULE_VIOLATED, "GAP-2", () -> say(COLLEAGUE, 0, CONFORMING));
        refused(ErrorCode.RULE_VIOLATED, "GAP-2", () -> say(RESPONDENT, 1, CONFORMING));
        say(RESPONDENT, 0, CONFORMING);
        refused(ErrorCode.RULE_VIOLATED, "GAP-2", () -> answers.submit(COLLEAGUE, seen(0), null));
    }

    @Test
    void aRespondentNeitherSaysWhatItTakesNorLosesIt() {
        var effort = new Effort(new BigDecimal("3"), null);
        answers.answer(
                JUDGE, new AnswerItem(item(0).id(), 1, _ -> new AnswerItem.Said(MAJOR, effort)));
        answers.requestChanges(JUDGE, seen(0), "More");
        ask(0);
        for (var other : Arrays.asList(new Effort(new BigDecimal("4"), null), null)) {
            refused(
                    ErrorCode.RULE_VIOLATED,
                    "GAP-2",
                    () ->
                            answers.answer(
                                    RESPONDENT,
                                    new AnswerItem(
                                            item(0).id(),
                                            item(0).version(),
                                            _ -> new AnswerItem.Said(CONFORMING, other))));
        }
        assertThat(say(RESPONDENT, 0, CONFORMING).effort()).isEqualTo(effort);
    }

    @Test
    void stepsHaveTheirOrder() {
        ask(0);
        refused(ErrorCode.STATE_MISMATCH, "GAP-3", () -> answers.submit(RESPONDENT, seen(0), null));
        refused(ErrorCode.STATE_MISMATCH, "GAP-3", () -> answers.accept(JUDGE, seen(0), null));
        refused(
                ErrorCode.STATE_MISMATCH,
                "GAP-3",
                () -> answers.requestChanges(JUDGE, seen(0), "?"));
        say(RESPONDENT, 0, MAJOR);
        answers.submit(RESPONDENT, seen(0), null);
        refused(ErrorCode.STATE_MISMATCH, "GAP-3", () -> say(RESPONDENT, 0, CONFORMING));
        refused(ErrorCode.STATE_MISMATCH, "GAP-3", () -> answers.submit(RESPONDENT, seen(0), null));
    }

    @Test
    void whatIsMissingMustBeSaid() {
        say(JUDGE, 0, MAJOR);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> answers.requestChanges(JUDGE, seen(0), " "));
    }

    @Test
    void whatDoesNotApplyNeedsAReason() {
        var given =
                List.of(
                        AnswerItem.with(item(0).id(), 1, CONFORMING),
                        AnswerItem.with(
                                item(1).id(),
                                1,
                                new Answer(
                                        AssessmentResult.NOT_APPLICABLE,
                                        null,
                                        6,
                                        null,
                                        List.of("a", "two\nlines"))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> answers.answerAll(JUDGE, id, given))
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(Violation::path)
                                        .containsExactly(
                                                List.of("answers", "1", "justification"),
                                                List.of("answers", "1", "maturity"),
                                                List.of("answers", "1", "evidence", "1")));
        assertThat(item(0).answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aBatchNamesWhatIsNotThere() {
        var other = world.item(world.create(), 0);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                answers.answerAll(
                                        JUDGE,
                                        id,
                                        List.of(
                                                AnswerItem.with(item(0).id(), 1, MAJOR),
                                                AnswerItem.with(other.id(), 1, MAJOR))))
                .satisfies(e -> assertThat(e.path()).containsExactly("answers", "1", "id"));
    }

    @Test
    void aBatchAnswersAnItemOnce() {
        var twice = AnswerItem.with(item(0).id(), 1, MAJOR);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> answers.answerAll(JUDGE, id, List.of(twice, twice)));
    }

    @Test
    void aStaleAnswerMeetsThePresentOne() {
        say(JUDGE, 0, MAJOR);
        var late = answers.answer(JUDGE, AnswerItem.with(item(0).id(), 1, CONFORMING));
        assertThat(late)
                .isInstanceOfSatisfying(
                        ItemsOutcome.Conflicted.class,
                        conflict -> {
                            assertThat(conflict.refusal().currentVersion()).isEqualTo(2);
                            assertThat(conflict.refusal().path())
                                    .containsExactly("expectedVersion");
                            assertThat(conflict.present().answer()).isEqualTo(MAJOR);
                        });
    }

    @Test
    void onlySomebodyWhoWorksThereCanBeAsked() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                answers.assign(
                                        JUDGE,
                                        id,
                                        List.of(seen(0)),
                                        InMemoryColleagueRepository.of(STRANGER),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("assigneeId"));
    }

    @Test
    void whatTheScopeExcludesIsNotAsked() {
        var all = world.asked(world.create());
        world.excluded = requirement -> requirement.standard().equals(QUALITY);

        var narrowed =
                service.create(
                        JUDGE,
                        new CreateAssessment(
                                "Gap",
                                List.of(QUALITY, SECURITY),
                                List.of(),
                                null,
                                new ManagementSystemId(new UUID(8, 8))),
                        null);

        assertThat(narrowed.facts().system()).isEqualTo(new ManagementSystemId(new UUID(8, 8)));
        assertThat(world.asked(narrowed.id()))
                .isNotEmpty()
                .hasSizeLessThan(all.size())
                .flatExtracting(AskedItem::parts)
                .extracting(ItemPart::standard)
                .containsOnly(SECURITY);
        assertThat(world.asked(world.create())).hasSameSizeAs(all);
    }

    @Test
    void anUnknownEditionOrSiteIsNamed() {
        var unknown = new StandardId(new UUID(1, 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.create(
                                        JUDGE,
                                        new CreateAssessment(
                                                "Gap", List.of(QUALITY, unknown), List.of(), null),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("standardIds", "1"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.create(
                                        JUDGE,
                                        new CreateAssessment(
                                                "Gap",
                                                List.of(QUALITY),
                                                List.of(WORKS, new SiteId(new UUID(1, 1))),
                                                null),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("siteIds", "1"));
    }

    @Test
    void completionAsksForEveryAnswer() {
        say(JUDGE, 0, MAJOR);
        ask(1);
        say(RESPONDENT, 1, MAJOR);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.complete(JUDGE, id, 1))
                .withMessage("2 items are not assessed yet, and 1 answer is not accepted yet.");
    }

    @Test
    void nothingChangesAfterCompletion() {
        for (var place = 0; place < 4; place++) {
            say(JUDGE, place, CONFORMING);
        }
        assertThat(service.complete(JUDGE, id, 1).version()).isEqualTo(2);
        refused(ErrorCode.STATE_MISMATCH, "GAP-1", () -> say(JUDGE, 0, MAJOR));
        refused(
                ErrorCode.STATE_MISMATCH,
                "GAP-1",
                () -> answers.requestChanges(JUDGE, seen(0), "?"));
        refused(
                ErrorCode.STATE_MISMATCH,
                "GAP-1",
                () ->
                        answers.assign(
                                JUDGE,
                                id,
                                List.of(seen(0)),
                                InMemoryColleagueRepository.of(EMPLOYEE),
                                null));
        refused(ErrorCode.STATE_MISMATCH, "GAP-1", () -> service.complete(JUDGE, id, 2));
        refused(
                ErrorCode.STATE_MISMATCH,
                "GAP-1",
                () -> service.change(JUDGE, id, asIs -> asIs, 2));
    }

    @Test
    void remindersFollowWhoseTurnItIs() {
        ask(0);
        var subject = item(0).id().value();
        assertThat(world.deadlines.get(subject))
                .singleElement()
                .satisfies(
                        deadline -> {
                            assertThat(deadline.kind())
                                    .isEqualTo(GapAnalysisDeadlineKind.ASSESSMENT_ITEM);
                            assertThat(deadline.dueOn()).isEqualTo("2027-01-15");
                            assertThat(deadline.owner())
                                    .isEqualTo(InMemoryColleagueRepository.of(EMPLOYEE));
                        });
        say(RESPONDENT, 0, MAJOR);
        answers.submit(RESPONDENT, seen(0), null);
        assertThat(world.deadlines.get(subject))
                .singleElement()
                .satisfies(
                        deadline -> {
                            assertThat(deadline.kind())
                                    .isEqualTo(GapAnalysisDeadlineKind.ASSESSMENT_ANSWER);
                            assertThat(deadline.dueOn()).isEqualTo(LocalDate.parse("2026-12-01"));
                            assertThat(deadline.owner()).isNull();
                        });
        answers.accept(JUDGE, seen(0), null);
        assertThat(world.deadlines.get(subject)).isEmpty();
    }

    @Test
    void anAnswerThatNobodyWasAskedForNeedsNoReminder() {
        say(JUDGE, 0, MAJOR);
        assertThat(world.deadlines).isEmpty();
    }

    @Test
    void theTrailKeepsWhatAnAssessmentIsAbout() {
        assertThat(world.fakes.audited)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.type()).isEqualTo("Assessment");
                            assertThat(entry.before()).isNull();
                            assertThat(String.valueOf(entry.after()))
                                    .contains(QUALITY.toString(), SECURITY.toString());
                        });
    }

    @Test
    void everyAnswerOfABatchLeavesItsEntryAndItsTurn() {
        world.fakes.audited.clear();
        answers.answerAll(
                JUDGE,
                id,
                List.of(
                        AnswerItem.with(item(0).id(), 1, MAJOR),
                        AnswerItem.with(item(1).id(), 1, CONFORMING)));
        assertThat(world.fakes.audited)
                .extracting(UseCaseFakes.Entry::type, UseCaseFakes.Entry::after)
                .containsExactly(
                        tuple("AssessmentItem", item(0)), tuple("AssessmentItem", item(1)));
        assertThat(world.items.turns)
                .extracting(AssessmentTurn::item)
                .containsExactly(item(0).id(), item(1).id());
    }

    @Test
    void aCloneIsAboutTheSame() {
        var clone =
                service.clone(
                        JUDGE,
                        new CloneAssessment(
                                id, "Next", null, CloneAssessment.Answers.CARRY_OVER, null),
                        null);
        assertThat(world.assessments.getCoverage(JUDGE, clone.id()))
                .isEqualTo(new AssessmentCoverage(List.of(QUALITY, SECURITY), List.of()));
        assertThat(clone.facts().clonedFrom()).isEqualTo(id);
        assertThat(world.asked(clone.id())).hasSameSizeAs(world.asked(id));
    }

    @Test
    void whatIsNotThereIsNotCloned() {
        var unknown = new AssessmentId(new UUID(1, 1));
        var command =
                new CloneAssessment(
                        unknown, "Next", null, CloneAssessment.Answers.CARRY_OVER, null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.clone(JUDGE, command, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("id"));
    }

    @Test
    void anArchivedAssessmentIsNotAnsweredNorChanged() {
        var archived = service.archive(JUDGE, id, 1);
        assertThat(archived).isInstanceOf(Assessment.InProgress.class);
        assertThat(archived.allowedActions(JUDGE))
                .containsExactly(AssessmentAction.CLONE, AssessmentAction.UNARCHIVE);
        refused(ErrorCode.STATE_MISMATCH, "ARC-1", () -> say(JUDGE, 0, CONFORMING));
        refused(ErrorCode.STATE_MISMATCH, "ARC-1", () -> ask(0));
        refused(ErrorCode.STATE_MISMATCH, "ARC-1", () -> service.complete(JUDGE, id, 2));
        service.unarchive(JUDGE, id, 2);
        assertThat(say(JUDGE, 0, CONFORMING).state()).isEqualTo(AssessmentItemState.ACCEPTED);
    }

    @Test
    void nobodyIsRemindedOfAnArchivedAssessmentUntilItIsTakenOut() {
        answers.assign(
                JUDGE,
                id,
                List.of(seen(0)),
                InMemoryColleagueRepository.of(EMPLOYEE),
                LocalDate.of(2026, 12, 24));
        var asked = Map.copyOf(world.deadlines);
        assertThat(asked.get(item(0).id().value())).hasSize(1);
        service.archive(JUDGE, id, 1);
        assertThat(world.deadlines.get(item(0).id().value())).isEmpty();
        service.unarchive(JUDGE, id, 2);
        assertThat(world.deadlines).isEqualTo(asked);
    }

    @Test
    void derivingAnewRemindsNobodyOfAnArchivedAssessment() {
        answers.assign(
                JUDGE,
                id,
                List.of(seen(0)),
                InMemoryColleagueRepository.of(EMPLOYEE),
                LocalDate.of(2026, 12, 24));
        var source =
                new AssessmentItemDeadlineSource(
                        new RunningAssessmentItems() {
                            @Override
                            public List<RunningSubject> list(
                                    @Nullable RunningSubject after, int size) {
                                return List.of();
                            }

                            @Override
                            public boolean lock(TenantScope scope, AssessmentItemId item) {
                                return true;
                            }
                        },
                        world.items,
                        world.assessments);
        assertThat(source.derive(JUDGE, item(0).id().value())).hasSize(1);
        service.archive(JUDGE, id, 1);
        assertThat(source.derive(JUDGE, item(0).id().value())).isEmpty();
    }
}
