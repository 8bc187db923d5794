package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AnswerAct;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AnswerService;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentCoverage;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.CloneAssessment;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.Exclusions;
import dev.triennium.domain.gapanalysis.ItemVersion;
import dev.triennium.domain.gapanalysis.ItemsOutcome;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.gapanalysis.Requirements;
import dev.triennium.domain.gapanalysis.RunningAssessmentItems;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.gapanalysis.Successions;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import dev.triennium.domain.participation.ParticipationMails;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.participation.ParticipationTerms;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineRepository;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.AddColleague;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// The use cases on a real database, by people whose grants stand in it.
@PersistenceTest
class GapAnalysisTest {

    private static final LocalDate DUE = LocalDate.parse("2027-01-15");
    private static final Answer CONFORMING = answer(AssessmentResult.CONFORMING, 3);
    private static final Answer MAJOR = answer(AssessmentResult.MAJOR_GAP, 1);

    @Autowired private AssessmentRepository assessments;
    @Autowired private AssessmentItemRepository items;
    @Autowired private AssessmentReports reports;
    @Autowired private Requirements requirements;
    @Autowired private Successions successions;
    @Autowired private SiteRepository sites;
    @Autowired private Exclusions exclusions;
    @Autowired private TestMembers members;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private ColleagueService register;
    @Autowired private ParticipationLinkRepository links;
    @Autowired private TenantRepository tenantRepository;
    @Autowired private PersonDirectory people;
    @Autowired private Outbox outbox;
    @Autowired private Deadlines deadlines;
    @Autowired private DeadlineRepository tracked;
    @Autowired private RunningAssessmentItems running;

    @Autowired
    @Qualifier("assessmentItemDeadlineSource")
    private DeadlineSource itemDeadlines;

    @Autowired private TenantTransactions transactions;
    @Autowired private Changes changes;
    @Autowired private AuditTrailRepository auditEntries;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private DSLContext dsl;
    @Autowired private StatementCount statements;

    private final List<Announcement> news = new ArrayList<>();

    private TenantScope tenant;
    private TenantScope judge;
    private TenantScope employee;
    private PersonId employeeId;
    private ColleagueId asked;
    private AssessmentService service;
    private AnswerService answers;

    @BeforeEach
    void makePeople() {
        tenant = tenants.tenant();
        judge = member(tenants.person(), Role.REPRESENTATIVE, Permission.ASSESS);
        employeeId = tenants.person();
        employee = member(employeeId, Role.EMPLOYEE, Permission.ANSWER);
        asked = tenants.colleague(tenant, employeeId);
        service =
                new AssessmentService(
                        assessments,
                        items,
                        requirements,
                        successions,
                        sites,
                        exclusions,
                        deadlines,
                        changes,
                        ids,
                        clock);
        answers =
                new AnswerService(
                        assessments,
                        items,
                        colleagues,
                        deadlines,
                        transactions,
                        changes,
                        new Announcements(transactions, List.of(news::add)),
                        ids,
                        clock);
    }

    private TenantScope member(PersonId person, Role role, Permission permission) {
        return members.member(tenant, person, role, permission);
    }

    private static Answer answer(AssessmentResult result, @Nullable Integer maturity) {
        return new Answer(result, null, maturity, "Notes 😀 שלום", List.of("QM-01", "Record 7"));
    }

    private StandardId standard(String key) {
        return dsl.fetchSingle(STANDARD, STANDARD.STANDARD_KEY.eq(key)).getId();
    }

    private SiteId site(String name) {
        var id = new SiteId(ids.next());
        sites.insert(tenant, new Site(id, 1, name, "Somewhere", 10));
        return id;
    }

    private AssessmentId create(List<SiteId> at, String... standards) {
        var chosen = List.of(standards).stream().map(this::standard).toList();
        return service.create(judge, new CreateAssessment("Gap", chosen, at, DUE), null).id();
    }

    private List<AskedItem> asked(AssessmentId id) {
        var ref = Ref.in(judge, id);
        return items.listAsked(TenantScopes.of(judge), List.of(ref)).getOrDefault(ref, List.of());
    }

    private AssessmentItem item(AssessmentId id, int place) {
        return asked(id).get(place).item();
    }

    private ItemsOutcome say(TenantScope scope, AssessmentItem item, Answer answer) {
        return answers.answer(scope, AnswerItem.with(item.id(), item.version(), answer));
    }

    private void sayAll(AssessmentId id, Answer answer) {
        answers.answerAll(
                judge,
                id,
                asked(id).stream()
                        .map(AskedItem::item)
                        .map(item -> AnswerItem.with(item.id(), item.version(), answer))
                        .toList());
    }

    @Test
    void anEditionIsAskedClauseByClauseAndControlByControl() {
        var items = asked(create(List.of(), "iso-iec-27001-2022"));
        assertThat(items).hasSize(30 + 93);
        assertThat(items).allMatch(asked -> asked.parts().size() == 1);
        assertThat(items.getFirst().item().question().key()).isEqualTo("hs:context.issues");
        assertThat(items.getLast().item().question().key()).isEqualTo("iso-iec-27001-2022:A.8.34");
        assertThat(items.getLast().parts().getFirst().chapter()).isEqualTo("A.8");
    }

    @Test
    void aSharedClauseIsAskedOnceAndAnswersForAllItsStandards() {
        var items = asked(create(List.of(), "iso-9001-2026", "iso-iec-27001-2022"));
        var shared = items.stream().filter(asked -> asked.parts().size() == 2).toList();
        assertThat(shared).hasSizeGreaterThan(15);
        assertThat(items).hasSize(65 + 30 + 93 - shared.size());
        assertThat(shared)
                .allMatch(asked -> asked.item().question().key().startsWith("hs:"))
                .anyMatch(asked -> asked.item().question().key().equals("hs:context.issues"));
    }

    @Test
    void aStandardOutsideOfTheHarmonizedStructureSharesNothing() {
        var items = asked(create(List.of(), "iso-9001-2026", "iso-13485-2016"));
        assertThat(items).hasSize(65 + 72).allMatch(asked -> asked.parts().size() == 1);
    }

    @Test
    void anAnswerComesBackAsItWasGiven() {
        var id = create(List.of(site("Works")), "iso-9001-2026");
        var before = item(id, 0);
        var effort =
                new Effort(
                        new BigDecimal("2.50"),
                        new Effort.Price(
                                Effort.Basis.PER_DAY,
                                new Money(new BigDecimal("900"), Currency.getInstance("EUR"))));
        var after =
                answers.answer(
                                judge,
                                new AnswerItem(
                                        before.id(), 1, _ -> new AnswerItem.Said(MAJOR, effort)))
                        .item();
        assertThat(item(id, 0)).isEqualTo(after);
        assertThat(after.answer()).isEqualTo(MAJOR);
        assertThat(after.effort()).isEqualTo(effort);
        assertThat(after.state()).isEqualTo(AssessmentItemState.ACCEPTED);
        assertThat(after.version()).isEqualTo(2);
        assertThat(news)
                .singleElement()
                .matches(one -> one.parts().equals(List.of(before.id().value())));
    }

    @Test
    void everyTurnIsKept() {
        var id = create(List.of(), "iso-9001-2026");
        var before = item(id, 0);
        answers.assign(judge, id, List.of(new ItemVersion(before.id(), 1)), asked, null);
        say(employee, item(id, 0), MAJOR);
        answers.submit(employee, new ItemVersion(before.id(), 3), "Done?");
        answers.requestChanges(judge, new ItemVersion(before.id(), 4), "Which record?");
        say(employee, item(id, 0), CONFORMING);
        answers.submit(employee, new ItemVersion(before.id(), 6), null);
        answers.accept(judge, new ItemVersion(before.id(), 7), null);
        var turns =
                Objects.requireNonNull(
                                items.pagesOfTurns(
                                                TenantScopes.of(judge),
                                                List.of(Ref.in(judge, before.id())),
                                                PageRequest.first(10))
                                        .get(Ref.in(judge, before.id())))
                        .values();
        assertThat(turns)
                .extracting(AssessmentTurn::kind)
                .containsExactly(
                        AssessmentTurn.Kind.ASSIGNED,
                        AssessmentTurn.Kind.ANSWERED,
                        AssessmentTurn.Kind.SUBMITTED,
                        AssessmentTurn.Kind.CHANGES_REQUESTED,
                        AssessmentTurn.Kind.ANSWERED,
                        AssessmentTurn.Kind.SUBMITTED,
                        AssessmentTurn.Kind.ACCEPTED);
        assertThat(turns.get(1).answer()).isEqualTo(MAJOR);
        assertThat(turns.get(3).comment()).isEqualTo("Which record?");
        assertThat(turns.get(6).actor()).isEqualTo(judge.actor());
    }

    @Test
    void whoeverComesSecondLearnsThePresentAnswer() {
        var id = create(List.of(), "iso-9001-2026");
        var seen = item(id, 0);
        say(judge, seen, MAJOR);
        var late = say(judge, seen, CONFORMING);
        assertThat(conflict(late).refusal().currentVersion()).isEqualTo(2);
        assertThat(late.item().answer()).isEqualTo(MAJOR);
        assertThat(item(id, 0).answer()).isEqualTo(MAJOR);
    }

    private static ItemsOutcome.Conflicted conflict(ItemsOutcome outcome) {
        assertThat(outcome).isInstanceOf(ItemsOutcome.Conflicted.class);
        return (ItemsOutcome.Conflicted) outcome;
    }

    @Test
    void manyAnswersAreTakenAllOrNone() {
        var id = create(List.of(), "iso-9001-2026");
        say(judge, item(id, 1), MAJOR);
        var outcome =
                answers.answerAll(
                        judge,
                        id,
                        List.of(
                                AnswerItem.with(item(id, 0).id(), 1, CONFORMING),
                                AnswerItem.with(item(id, 1).id(), 1, CONFORMING)));
        var conflict = conflict(outcome);
        assertThat(conflict.refusal().path()).containsExactly("answers", "1", "expectedVersion");
        assertThat(conflict.present().answer()).isEqualTo(MAJOR);
        assertThat(item(id, 0).answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void fortyAnswersAndAssignmentsCostAsManyStatementsAsTwo() {
        assertThat(statementsToChange(40)).isEqualTo(statementsToChange(2));
    }

    private List<Integer> statementsToChange(int size) {
        var id = create(List.of(), "iso-9001-2026");
        var items = asked(id).stream().limit(size).map(AskedItem::item).toList();
        var assigned =
                statements.of(
                        () ->
                                answers.assign(
                                        judge,
                                        id,
                                        items.stream()
                                                .map(item -> new ItemVersion(item.id(), 1))
                                                .toList(),
                                        asked,
                                        LocalDate.of(2027, 1, 15)));
        var answered =
                statements.of(
                        () ->
                                answers.answerAll(
                                        judge,
                                        id,
                                        items.stream()
                                                .map(
                                                        item ->
                                                                AnswerItem.with(
                                                                        item.id(), 2, CONFORMING))
                                                .toList()));
        return List.of(assigned, answered);
    }

    @Test
    void twoPeopleAtOnceBothWinOnDifferentItemsAndOneOnTheSame() throws Exception {
        var id = create(List.of(), "iso-9001-2026");
        var same = item(id, 0);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var onSame =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    _ ->
                                            pool.submit(
                                                    () -> {
                                                        start.await();
                                                        return say(judge, same, MAJOR);
                                                    }))
                            .toList();
            var onOthers =
                    IntStream.range(1, 5)
                            .mapToObj(place -> item(id, place))
                            .map(
                                    other ->
                                            pool.submit(
                                                    () -> {
                                                        start.await();
                                                        return say(judge, other, CONFORMING);
                                                    }))
                            .toList();
            start.countDown();
            var winners = 0;
            for (var one : onSame) {
                winners += one.get() instanceof ItemsOutcome.Taken ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            for (var one : onOthers) {
                assertThat(one.get()).isInstanceOf(ItemsOutcome.Taken.class);
            }
        }
    }

    @Test
    void whatIsNotAnsweredKeepsAnAssessmentOpen() {
        var id = create(List.of(), "iso-9001-2026");
        say(judge, item(id, 0), CONFORMING);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.complete(judge, id, 1))
                .withMessageContaining("64 items are not assessed yet")
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("GAP-4"));
    }

    @Test
    void aCompletedAssessmentNeverChanges() {
        var id = create(List.of(), "iso-9001-2026");
        sayAll(id, CONFORMING);
        var seen = item(id, 0);
        assertThat(service.complete(judge, id, 1)).isInstanceOf(Assessment.Completed.class);
        assertThat(assessments.find(judge, id)).containsInstanceOf(Assessment.Completed.class);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> say(judge, seen, MAJOR))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("GAP-1"));
        // Past the use case, the statement refuses too.
        var forced =
                new AssessmentItem(
                        seen.id(),
                        id,
                        3,
                        seen.question(),
                        seen.state(),
                        MAJOR,
                        null,
                        null,
                        null,
                        seen.changedAt(),
                        null);
        assertThat(items.updateAll(judge, List.of(forced))).contains(forced.id());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> items.update(judge, forced, 2));
        assertThat(item(id, 0)).isEqualTo(seen);
    }

    @Test
    void completionWaitsForAnAnswerUnderWay() throws Exception {
        var id = create(List.of(), "iso-9001-2026");
        var all = asked(id);
        answers.answerAll(
                judge,
                id,
                all.stream()
                        .skip(1)
                        .map(one -> AnswerItem.with(one.item().id(), 1, CONFORMING))
                        .toList());
        try (var pool = Executors.newSingleThreadExecutor()) {
            var completion =
                    transactions.inTransaction(
                            judge,
                            () -> {
                                say(judge, all.getFirst().item(), CONFORMING);
                                var running = pool.submit(() -> service.complete(judge, id, 1));
                                assertThatExceptionOfType(TimeoutException.class)
                                        .isThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS));
                                return running;
                            });
            assertThat(completion.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(Assessment.Completed.class);
        }
    }

    @Test
    void anAnswerThatMeetsACompletionComesTooLate() throws Exception {
        var id = create(List.of(), "iso-9001-2026");
        sayAll(id, CONFORMING);
        var seen = item(id, 0);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var answer =
                    transactions.inTransaction(
                            judge,
                            () -> {
                                service.complete(judge, id, 1);
                                var running = pool.submit(() -> say(judge, seen, MAJOR));
                                assertThatExceptionOfType(TimeoutException.class)
                                        .isThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS));
                                return running;
                            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> answer.get(60, TimeUnit.SECONDS))
                    .withCauseInstanceOf(RuleViolationException.class);
        }
        assertThat(item(id, 0)).isEqualTo(seen);
    }

    @Test
    void whereNothingWasLookedAtNothingIsSaidToConformOrNot() {
        var id = create(List.of(), "iso-9001-2026");
        assertThat(scores(id, Score.Level.ASSESSMENT).getFirst().conformingShare()).isNull();
        say(
                judge,
                item(id, 0),
                new Answer(AssessmentResult.NOT_APPLICABLE, "Rented", null, null, List.of()));
        assertThat(scores(id, Score.Level.ASSESSMENT).getFirst().conformingShare()).isNull();
        say(judge, item(id, 1), MAJOR);
        assertThat(scores(id, Score.Level.ASSESSMENT).getFirst().conformingShare()).isZero();
    }

    @Test
    void scoresCountEachLevel() {
        var works = site("Works");
        var office = site("Office");
        var id = create(List.of(works, office), "iso-9001-2026", "iso-iec-27001-2022");
        sayAll(id, CONFORMING);
        // The shared question about the context, at the works.
        say(judge, item(id, 0), MAJOR);
        say(
                judge,
                item(id, 1),
                new Answer(AssessmentResult.NOT_APPLICABLE, "Rented", null, null, List.of()));
        var total = scores(id, Score.Level.ASSESSMENT).getFirst();
        var items = asked(id).size();
        assertThat(total.counts().total()).isEqualTo(items);
        assertThat(total.counts().majorGaps()).isEqualTo(1);
        assertThat(total.counts().notApplicable()).isEqualTo(1);
        assertThat(total.counts().open()).isZero();
        assertThat(total.conformingShare()).isEqualTo((items - 2) / (double) (items - 1));

        var byStandard = scores(id, Score.Level.STANDARD);
        assertThat(byStandard)
                .extracting(score -> score.subject().standard())
                .containsExactly(standard("iso-9001-2026"), standard("iso-iec-27001-2022"));
        assertThat(byStandard)
                .extracting(score -> score.counts().total())
                .containsExactly(65 * 2, 123 * 2);
        assertThat(byStandard).allMatch(score -> score.counts().majorGaps() == 1);

        assertThat(scores(id, Score.Level.SITE))
                .extracting(score -> score.subject().site(), score -> score.counts().majorGaps())
                .containsExactly(tuple(works, 1), tuple(office, 0));

        assertThat(scores(id, Score.Level.CHAPTER))
                .extracting(score -> score.subject().chapter())
                .containsExactly(
                        "4", "5", "6", "7", "8", "9", "10", "4", "5", "6", "7", "8", "9", "10",
                        "A.5", "A.6", "A.7", "A.8");
        assertThat(scores(id, Score.Level.CHAPTER).getFirst().subject().chapterClause())
                .isNotNull();
        assertThat(scores(id, Score.Level.CHAPTER).getLast().subject())
                .satisfies(theme -> assertThat(theme.chapterTitle()).isEqualTo("technological"))
                .satisfies(theme -> assertThat(theme.chapterClause()).isNull());
        assertThat(scores(id, Score.Level.CHAPTER_AND_SITE)).hasSize(18 * 2);
        var byClause = scores(id, Score.Level.CLAUSE);
        assertThat(byClause).hasSize(65 + 123);
        assertThat(byClause.getFirst().counts().total()).isEqualTo(2);
        assertThat(byClause.getFirst().averageMaturity()).isEqualTo(1.0);
        assertThat(byClause.getFirst().conformingShare()).isEqualTo(0.0);
    }

    private List<Score> scores(AssessmentId id, Score.Level level) {
        return Objects.requireNonNull(
                Objects.requireNonNull(
                                reports.listScores(
                                                TenantScopes.of(judge),
                                                List.of(Ref.in(judge, id)),
                                                Set.of(level))
                                        .get(Ref.in(judge, id)))
                        .get(level));
    }

    @Test
    void gapsAddUpToAProposal() {
        var id = create(List.of(), "iso-9001-2026", "iso-iec-27001-2022");
        price(id, 0, "2.5", Effort.Basis.PER_DAY, "1000.10", "EUR");
        price(id, asked(id).size() - 1, "1", Effort.Basis.FIXED, "500", "CHF");
        say(judge, item(id, 1), MAJOR);
        var levels = Set.of(Score.Level.ASSESSMENT, Score.Level.STANDARD, Score.Level.CHAPTER);
        var proposal =
                Objects.requireNonNull(
                        reports.listProposals(
                                        TenantScopes.of(judge), List.of(Ref.in(judge, id)), levels)
                                .get(Ref.in(judge, id)));
        assertThat(proposal.get(Score.Level.ASSESSMENT))
                .singleElement()
                .satisfies(
                        total -> {
                            assertThat(total.gaps()).isEqualTo(3);
                            assertThat(total.gapsWithoutEffort()).isEqualTo(1);
                            assertThat(total.days()).isEqualByComparingTo("3.5");
                            assertThat(total.costs())
                                    .containsExactly(cost("500.00", "CHF"), cost("2500.25", "EUR"));
                        });
        assertThat(proposal.get(Score.Level.STANDARD))
                .extracting(ProposalPart::costs)
                .containsExactly(
                        List.of(cost("2500.25", "EUR")),
                        List.of(cost("500.00", "CHF"), cost("2500.25", "EUR")));
        assertThat(proposal.get(Score.Level.CHAPTER))
                .extracting(ProposalPart::chapter)
                .containsExactly("4", "4", "A.8");
    }

    @Test
    void whatGapsCostIsRoundedAsTheirCurrencyIs() {
        var id = create(List.of(), "iso-9001-2026");
        price(id, 0, "0.25", Effort.Basis.PER_DAY, "1001", "JPY");
        price(id, 1, "0.25", Effort.Basis.PER_DAY, "1001", "JPY");
        price(id, 2, "0.5", Effort.Basis.PER_DAY, "1.001", "KWD");
        price(id, 3, "1", Effort.Basis.FIXED, "1.255", "KWD");
        assertThat(Objects.requireNonNull(item(id, 3).effort()).price())
                .extracting(one -> one.amount().amount())
                .isEqualTo(new BigDecimal("1.255"));
        var levels = Set.of(Score.Level.ASSESSMENT);
        var proposal =
                reports.listProposals(TenantScopes.of(judge), List.of(Ref.in(judge, id)), levels)
                        .get(Ref.in(judge, id));
        assertThat(Objects.requireNonNull(proposal).get(Score.Level.ASSESSMENT))
                .singleElement()
                .extracting(ProposalPart::costs)
                .isEqualTo(List.of(cost("500", "JPY"), cost("1.756", "KWD")));
    }

    private static ProposalPart.Cost cost(String amount, String currency) {
        return new ProposalPart.Cost(new BigDecimal(amount), currency);
    }

    private void price(
            AssessmentId id,
            int place,
            String days,
            Effort.Basis basis,
            String amount,
            String currency) {
        var price =
                new Effort.Price(
                        basis, new Money(new BigDecimal(amount), Currency.getInstance(currency)));
        answers.answer(
                judge,
                new AnswerItem(
                        item(id, place).id(),
                        item(id, place).version(),
                        _ -> new AnswerItem.Said(MAJOR, new Effort(new BigDecimal(days), price))));
    }

    @Test
    void twoAssessmentsAreCompared() {
        var first = create(List.of(), "iso-9001-2026");
        say(judge, item(first, 0), MAJOR);
        say(judge, item(first, 1), CONFORMING);
        say(judge, item(first, 2), answer(AssessmentResult.MINOR_GAP, 1));
        say(judge, item(first, 3), CONFORMING);
        var second =
                service.clone(
                                judge,
                                new CloneAssessment(
                                        first,
                                        "Next",
                                        null,
                                        CloneAssessment.Answers.CARRY_OVER,
                                        null),
                                null)
                        .id();
        say(judge, item(second, 0), CONFORMING);
        say(judge, item(second, 1), MAJOR);
        say(judge, item(second, 2), answer(AssessmentResult.MINOR_GAP, 2));
        say(judge, item(second, 3), Answer.NONE);
        say(judge, item(second, 4), MAJOR);
        assertThat(reports.countTrends(judge, first, second))
                .isEqualTo(
                        Map.of(
                                Trend.IMPROVED, 2,
                                Trend.WORSE, 1,
                                Trend.GONE, 1,
                                Trend.NEW, 1));
        var improved =
                reports.pageCompared(
                        judge, first, second, Set.of(Trend.IMPROVED), PageRequest.first(1));
        assertThat(improved.values())
                .containsExactly(
                        new ComparedItem(
                                Trend.IMPROVED, item(first, 0).id(), item(second, 0).id()));
        assertThat(improved.hasNext()).isTrue();
        var rest =
                reports.pageCompared(
                        judge,
                        first,
                        second,
                        Set.of(Trend.IMPROVED),
                        new PageRequest(
                                5,
                                PageRequest.Direction.FORWARD,
                                improved.items().getLast().cursor()));
        assertThat(rest.values())
                .extracting(ComparedItem::after)
                .containsExactly(item(second, 2).id());
    }

    @Test
    void whatOnlyOneOfThemAsksIsComparedToo() {
        var first = create(List.of(), "iso-9001-2026");
        sayAll(first, CONFORMING);
        var second = create(List.of(), "iso-iec-27001-2022");
        sayAll(second, CONFORMING);
        var counts = reports.countTrends(judge, first, second);
        var shared = counts.getOrDefault(Trend.UNCHANGED, 0);
        assertThat(counts)
                .containsEntry(Trend.NEW, 123 - shared)
                .containsEntry(Trend.GONE, 65 - shared);
        var last =
                reports.pageCompared(
                        judge,
                        first,
                        second,
                        Set.of(),
                        new PageRequest(1, PageRequest.Direction.BACKWARD, null));
        assertThat(last.values())
                .singleElement()
                .matches(one -> one.after() == null && one.trend() == Trend.GONE);
    }

    /// By the transition and the topics: of 65 questions only what is really new is new.
    @Test
    void anEditionIsComparedWithTheOneThatItReplaces() {
        var first = create(List.of(), "iso-9001-2015");
        sayAll(first, CONFORMING);
        var second = create(List.of(), "iso-9001-2026");
        sayAll(second, MAJOR);
        var counts = reports.countTrends(judge, first, second);
        assertThat(counts.get(Trend.WORSE)).isGreaterThan(55);
        assertThat(counts.getOrDefault(Trend.NEW, 0)).isLessThan(8);
        assertThat(counts.getOrDefault(Trend.GONE, 0)).isLessThan(8);
        var all =
                reports.pageCompared(judge, first, second, Set.of(), PageRequest.first(100))
                        .values();
        assertThat(all).extracting(ComparedItem::latest).doesNotHaveDuplicates();
        assertThat(all).hasSize(counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void theWholeOrganisationIsComparedWithItsOnlySite() {
        var first = create(List.of(), "iso-9001-2026");
        say(judge, item(first, 0), MAJOR);
        var site = site("Hamburg");
        var second = create(List.of(site), "iso-9001-2026");
        say(judge, item(second, 0), CONFORMING);
        assertThat(reports.countTrends(judge, first, second)).isEqualTo(Map.of(Trend.IMPROVED, 1));
        site("Ulm");
        assertThat(reports.countTrends(judge, first, second))
                .isEqualTo(Map.of(Trend.NEW, 1, Trend.GONE, 1));
    }

    @Test
    void answersGoOverToTheNextEdition() {
        var edition = standard("iso-9001-2026");
        var first = create(List.of(), "iso-9001-2015");
        sayAll(first, CONFORMING);
        var next =
                service.clone(
                                judge,
                                new CloneAssessment(
                                        first,
                                        "Next",
                                        DUE,
                                        CloneAssessment.Answers.CARRY_OVER,
                                        List.of(edition)),
                                null)
                        .id();
        assertThat(asked(next)).hasSize(65);
        assertThat(asked(next))
                .allMatch(
                        one ->
                                one.parts().stream()
                                        .allMatch(part -> part.standard().equals(edition)));
        var states =
                asked(next).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                one.item().answer().equals(Answer.NONE)
                                                        ? "new"
                                                        : one.item().state().name(),
                                        Collectors.counting()));
        assertThat(states.keySet()).contains("OPEN", "ACCEPTED");
        assertThat(states.getOrDefault("new", 0L)).isLessThan(8);
    }

    @Test
    void aCloneBeginsAnewOrCarriesOver() {
        var first = create(List.of(), "iso-9001-2026");
        say(judge, item(first, 0), MAJOR);
        answers.assign(judge, first, List.of(new ItemVersion(item(first, 1).id(), 1)), asked, null);
        say(employee, item(first, 1), CONFORMING);
        var reset = cloneOf(first, CloneAssessment.Answers.RESET);
        assertThat(asked(reset)).hasSize(65);
        assertThat(asked(reset)).allMatch(one -> one.item().answer().equals(Answer.NONE));
        assertThat(asked(reset)).allMatch(one -> one.item().assignee() == null);
        var carried = cloneOf(first, CloneAssessment.Answers.CARRY_OVER);
        assertThat(item(carried, 0).answer()).isEqualTo(MAJOR);
        assertThat(item(carried, 0).state()).isEqualTo(AssessmentItemState.ACCEPTED);
        assertThat(item(carried, 1).state()).isEqualTo(AssessmentItemState.OPEN);
        assertThat(item(carried, 1).assignee()).isEqualTo(asked);
        assertThat(asked(carried).getFirst().parts()).isEqualTo(asked(first).getFirst().parts());
        assertThat(item(first, 0).version()).isEqualTo(2);
    }

    private AssessmentId cloneOf(AssessmentId source, CloneAssessment.Answers answers) {
        return service.clone(judge, new CloneAssessment(source, "Next", DUE, answers, null), null)
                .id();
    }

    @Test
    void aRepetitionMakesNoSecondAssessment() {
        var key = UUID.randomUUID();
        var command =
                new CreateAssessment("Gap", List.of(standard("iso-9001-2026")), List.of(), null);
        var first = service.create(judge, command, key);
        assertThat(service.create(judge, command, key)).isEqualTo(first);
        assertThat(assessments.page(judge, ArchivedFilter.EXCLUDED, PageRequest.first(10)).values())
                .hasSize(1);
    }

    @Test
    void whoWasAskedIsRemindedAndThenWhoJudges() {
        var id = create(List.of(), "iso-9001-2026");
        var itemId = item(id, 0).id();
        answers.assign(judge, id, List.of(new ItemVersion(itemId, 1)), asked, null);
        assertThat(deadlinesOf(itemId.value()))
                .containsExactly("gapanalysis.ASSESSMENT_ITEM OPEN 2027-01-15 " + asked.value());
        say(employee, item(id, 0), CONFORMING);
        answers.submit(employee, new ItemVersion(itemId, 3), null);
        assertThat(deadlinesOf(itemId.value()))
                .containsExactly(
                        "gapanalysis.ASSESSMENT_ANSWER OPEN 2026-12-01 null",
                        "gapanalysis.ASSESSMENT_ITEM DONE 2027-01-15 " + asked.value());
        answers.accept(judge, new ItemVersion(itemId, 4), null);
        assertThat(deadlinesOf(itemId.value()))
                .containsExactly(
                        "gapanalysis.ASSESSMENT_ANSWER DONE 2026-12-01 null",
                        "gapanalysis.ASSESSMENT_ITEM DONE 2027-01-15 " + asked.value());
    }

    /// An assignment meanwhile changes the version, and neither the day nor the identity.
    @Test
    void derivingTheDeadlinesOfAnItemAnewChangesNothing() {
        var id = create(List.of(), "iso-9001-2026");
        var itemId = item(id, 0).id();
        answers.assign(judge, id, List.of(new ItemVersion(itemId, 1)), asked, null);
        assertThat(derived(itemId)).isEqualTo(kept(itemId)).hasSize(1);
        say(employee, item(id, 0), CONFORMING);
        answers.submit(employee, new ItemVersion(itemId, 3), null);
        answers.assign(judge, id, List.of(new ItemVersion(itemId, 4)), null, null);

        assertThat(derived(itemId)).isEqualTo(kept(itemId)).hasSize(1);
        assertThat(running.list(null, 10_000))
                .extracting(RunningSubject::id)
                .contains(itemId.value())
                .doesNotContain(item(id, 1).id().value());
    }

    private List<Deadline> derived(AssessmentItemId item) {
        return transactions.inTransaction(tenant, () -> itemDeadlines.derive(tenant, item.value()));
    }

    private List<Deadline> kept(AssessmentItemId item) {
        return transactions
                .inTransaction(
                        tenant,
                        () ->
                                tracked.lockBySubjects(
                                        tenant, itemDeadlines.subjectType(), List.of(item.value())))
                .stream()
                .map(TrackedDeadline::deadline)
                .filter(Deadline::isOpen)
                .toList();
    }

    private List<String> deadlinesOf(UUID subject) {
        return tenantDsl
                .in(tenant)
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(tenant.tenant()),
                        DEADLINE.SUBJECT_ID.eq(subject),
                        DEADLINE.TITLE.eq("ISO 9001"),
                        DEADLINE.FACTS.eq(List.of("question=ISO 9001:2026 4.1")))
                .orderBy(DEADLINE.KIND)
                .fetch(
                        row ->
                                "%s %s %s %s"
                                        .formatted(
                                                row.getKind(),
                                                row.getState(),
                                                row.getDueOn(),
                                                row.getOwnerId() == null
                                                        ? null
                                                        : row.getOwnerId().value()));
    }

    @Test
    void everyChangeLeavesItsEntry() {
        var id = create(List.of(), "iso-9001-2026");
        say(judge, item(id, 0), MAJOR);
        var entries =
                auditEntries.page(judge, AuditTrailFilter.NONE, PageRequest.first(10)).values();
        assertThat(entries)
                .extracting(entry -> entry.subjectType())
                .contains("Assessment", "AssessmentItem");
    }

    @Test
    void anotherTenantsAssessmentDoesNotExist() {
        var id = create(List.of(), "iso-9001-2026");
        var other = tenants.tenant();
        assertThat(assessments.find(other, id)).isEmpty();
        var scopes = TenantScopes.of(other);
        var item = item(id, 0).id();
        for (var tenantOfRef : List.of(judge, other)) {
            var ref = List.of(Ref.in(tenantOfRef, id));
            var itemRef = List.of(Ref.in(tenantOfRef, item));
            assertThat(assessments.list(scopes, ref)).isEmpty();
            assertThat(assessments.listStandards(scopes, ref)).isEmpty();
            assertThat(items.list(scopes, itemRef)).isEmpty();
            assertThat(items.listAsked(scopes, ref)).isEmpty();
            assertThat(items.listParts(scopes, itemRef)).isEmpty();
            assertThat(items.pages(scopes, ref, AssessmentItemFilter.ALL, PageRequest.first(1)))
                    .isEmpty();
            assertThat(items.pagesOfTurns(scopes, itemRef, PageRequest.first(1))).isEmpty();
            assertThat(reports.listScores(scopes, ref, Set.of(Score.Level.ASSESSMENT))).isEmpty();
            assertThat(reports.listProposals(scopes, ref, Set.of(Score.Level.ASSESSMENT)))
                    .isEmpty();
        }
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        var works = site("Works");
        var id = create(List.of(works, site("Office")), "iso-9001-2026", "iso-iec-27001-2022");
        say(judge, item(id, 0), MAJOR);
        assertThat(
                        page(
                                id,
                                new AssessmentItemFilter(
                                        Set.of(AssessmentResult.MAJOR_GAP),
                                        Set.of(AssessmentItemState.ACCEPTED),
                                        null,
                                        null,
                                        standard("iso-iec-27001-2022"),
                                        "4",
                                        works,
                                        null)))
                .containsExactly(item(id, 0));
        var people = standard("iso-iec-27001-2022");
        assertThat(
                        page(
                                id,
                                new AssessmentItemFilter(
                                        Set.of(), Set.of(), null, null, people, "A.6", works,
                                        null)))
                .hasSize(8);
        assertThat(
                        page(
                                id,
                                new AssessmentItemFilter(
                                        Set.of(), Set.of(), asked, null, null, null, null, null)))
                .isEmpty();
        var mine =
                new AssessmentItemFilter(
                        Set.of(), Set.of(), null, employeeId, null, null, null, null);
        assertThat(page(id, mine)).isEmpty();
        answers.assign(judge, id, List.of(new ItemVersion(item(id, 1).id(), 1)), asked, null);
        assertThat(page(id, mine)).containsExactly(item(id, 1));
    }

    @Test
    void anItemIsFoundByItsAnswerAndByWhatTheCatalogueCallsItsClause() {
        var id = create(List.of(), "iso-9001-2026");
        say(judge, item(id, 0), MAJOR);

        assertThat(found(id, "NOTES")).containsExactly(item(id, 0));
        assertThat(found(id, "qm-01")).containsExactly(item(id, 0));
        assertThat(found(id, "internal audit")).isNotEmpty().hasSizeLessThan(5);
        assertThat(found(id, "internes audit"))
                .isNotEmpty()
                .containsAnyElementsOf(found(id, "internal audit"));
        assertThat(found(id, "internal notes")).isEmpty();
    }

    private List<AssessmentItem> found(AssessmentId id, String text) {
        return page(
                id,
                new AssessmentItemFilter(
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        SearchWords.of("filter.text", text)));
    }

    private List<AssessmentItem> page(AssessmentId id, AssessmentItemFilter filter) {
        var page =
                items.pages(
                                TenantScopes.of(judge),
                                List.of(Ref.in(judge, id)),
                                filter,
                                PageRequest.first(100))
                        .get(Ref.in(judge, id));
        return page == null ? List.of() : page.values();
    }

    /// What is asked is read together; each link is a row of its own.
    @Test
    void fortyLinksCostAStatementMoreEachThanTwo() {
        assertThat(statementsToInvite(40) - statementsToInvite(2)).isEqualTo(38);
    }

    private int statementsToInvite(int size) {
        var id = create(List.of(), "iso-9001-2026");
        var chosen = asked(id).stream().limit(size).map(AskedItem::item).toList();
        var hanna = register.add(judge, somebodyWithoutALogin(), null).id();
        answers.assign(
                judge,
                id,
                chosen.stream().map(item -> new ItemVersion(item.id(), 1)).toList(),
                hanna,
                LocalDate.of(2027, 1, 15));
        var wanted =
                chosen.stream()
                        .map(
                                item ->
                                        new ParticipationService.Wanted(
                                                hanna, item.id().value(), "itemIds"))
                        .toList();
        return statements.of(
                () ->
                        assertThat(
                                        participation()
                                                .send(
                                                        judge,
                                                        new AnswerAct(items, assessments),
                                                        wanted))
                                .hasSize(size));
    }

    private static AddColleague somebodyWithoutALogin() {
        var address = UUID.randomUUID() + "@no-login.example";
        return new AddColleague(
                new Colleague.Profile(
                        "Hanna",
                        "Berg",
                        address,
                        null,
                        null,
                        null,
                        Locale.GERMAN,
                        null,
                        null,
                        null),
                true);
    }

    private ParticipationService participation() {
        return new ParticipationService(
                links,
                List.of(),
                colleagues,
                tenantRepository,
                new ParticipationMails(
                        tenantRepository,
                        people,
                        _ -> new MailContent("subject", "text", "html", null, null),
                        outbox,
                        ids,
                        clock),
                new ParticipationTerms(Duration.ofDays(30)),
                transactions,
                changes,
                ids,
                clock);
    }

    @Test
    void aThousandItemsCostAsManyStatementsAsOne() {
        var sites = IntStream.range(0, 9).mapToObj(n -> site("Site " + n)).toList();
        var id = create(sites, "iso-iec-27001-2022");
        assertThat(asked(id)).hasSize(1107);
        assertThat(statementsFor(id, 100)).isEqualTo(statementsFor(id, 1)).isEqualTo(4);
    }

    private int statementsFor(AssessmentId id, int size) {
        var scopes = TenantScopes.of(judge);
        var assessment = Ref.in(judge, id);
        return statements.of(
                () -> {
                    var page =
                            Objects.requireNonNull(
                                    items.pages(
                                                    scopes,
                                                    List.of(assessment),
                                                    AssessmentItemFilter.ALL,
                                                    PageRequest.first(size))
                                            .get(assessment));
                    assertThat(page.values()).hasSize(size);
                    var found =
                            page.values().stream().map(item -> Ref.in(judge, item.id())).toList();
                    items.listParts(scopes, found);
                    items.pagesOfTurns(scopes, found, PageRequest.first(1));
                    reports.listScores(scopes, List.of(assessment), Set.of(Score.Level.CHAPTER));
                });
    }

    @Test
    void assessmentsThemselvesAreOneRowOfOneTable() {
        var standard = "iso-9001-2026";
        var found = List.of(create(List.of(site("Works")), standard), create(List.of(), standard));
        var refs = found.stream().map(id -> Ref.in(judge, id)).toList();
        assertThat(
                        statements.of(
                                () ->
                                        assessments.page(
                                                judge,
                                                ArchivedFilter.EXCLUDED,
                                                PageRequest.first(10))))
                .isOne();
        assertThat(statements.of(() -> assessments.list(TenantScopes.of(judge), refs))).isOne();
        assertThat(statements.of(() -> assessments.find(judge, found.getFirst()))).isOne();
        assertThat(statements.of(() -> assessments.listStandards(TenantScopes.of(judge), refs)))
                .isOne();
    }

    @Test
    void severalTenantsAreReadAtOnceEachByItsOwnReference() {
        var here = Ref.in(judge, create(List.of(), "iso-9001-2026"));
        var tenantBefore = judge;
        makePeople();
        var there = Ref.in(judge, create(List.of(), "iso-iec-27001-2022"));
        var scopes = TenantScopes.of(List.of(tenantBefore, judge));
        var crossed = new Ref<>(there.tenant(), here.id());
        var refs = List.of(here, there, crossed);
        assertThat(items.pages(scopes, refs, AssessmentItemFilter.ALL, PageRequest.first(2)))
                .containsOnlyKeys(here, there)
                .allSatisfy(
                        (ref, page) ->
                                assertThat(page.values())
                                        .hasSize(2)
                                        .allMatch(item -> item.assessment().equals(ref.id())));
        assertThat(items.listAsked(scopes, refs).get(here)).hasSize(65);
        assertThat(items.listAsked(scopes, refs).get(there)).hasSize(123);
        assertThat(assessments.listStandards(scopes, refs)).containsOnlyKeys(here, there);
        assertThat(reports.listScores(scopes, refs, Set.of(Score.Level.STANDARD)))
                .containsOnlyKeys(here, there);
        assertThat(assessments.list(TenantScopes.of(judge), refs)).containsOnlyKeys(there);
    }

    @Test
    void whatAnAssessmentIsAboutKeepsItsOrder() {
        var here = List.of(site("Works"), site("Branch"));
        var id = create(here, "iso-iec-27001-2022", "iso-9001-2026");
        assertThat(assessments.getCoverage(judge, id))
                .isEqualTo(
                        new AssessmentCoverage(
                                List.of(standard("iso-iec-27001-2022"), standard("iso-9001-2026")),
                                here));
        assertThat(assessments.getCoverage(judge, create(List.of(), "iso-9001-2026")).sites())
                .isEmpty();
    }

    @Test
    void oneAnswerCostsNoMoreThanItsLocksAndItsRows() {
        var id = create(List.of(), "iso-9001-2026");
        var item = item(id, 0);
        // Two of them hold what the answer stands on: the person's grant and the organisation.
        assertThat(statements.of(() -> say(judge, item, CONFORMING))).isLessThanOrEqualTo(11);
    }

    @Test
    void anArchivedAssessmentIsInNoListAndHasNoDeadlines() {
        var id = create(List.of(), "iso-9001-2026");
        var itemId = item(id, 0).id();
        answers.assign(judge, id, List.of(new ItemVersion(itemId, 1)), asked, null);
        assertThat(kept(itemId)).hasSize(1);
        var archived = service.archive(judge, id, 1);
        assertThat(assessments.find(judge, id)).contains(archived);
        assertThat(listed(ArchivedFilter.EXCLUDED)).isEmpty();
        assertThat(listed(ArchivedFilter.ONLY)).containsExactly(archived);
        assertThat(kept(itemId)).isEmpty();
        assertThat(derived(itemId)).isEmpty();
        assertThat(running.list(null, 10_000))
                .extracting(RunningSubject::id)
                .doesNotContain(itemId.value());
        service.unarchive(judge, id, 2);
        assertThat(kept(itemId)).isEqualTo(derived(itemId)).hasSize(1);
    }

    private List<AssessmentItemId> waitingFor(ColleagueId colleague) {
        var ref = Ref.in(judge, colleague);
        return items
                .listWaitingFor(TenantScopes.of(judge), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .map(AssessmentItem::id)
                .toList();
    }

    @Test
    void whatIsOpenIsHandedOverByTheDayAgreedAndWhatIsDoneStays() {
        var id = create(List.of(), "iso-9001-2026");
        var both = List.of(item(id, 0), item(id, 1));
        answers.assign(
                judge,
                id,
                both.stream().map(one -> new ItemVersion(one.id(), 1)).toList(),
                asked,
                LocalDate.of(2027, 1, 31));
        say(employee, item(id, 1), CONFORMING);
        answers.submit(employee, new ItemVersion(both.getLast().id(), 3), null);
        assertThat(waitingFor(asked)).containsExactly(both.getFirst().id());

        var other = tenants.colleague(tenant, tenants.person());
        assertThat(register.handOver(judge, asked, other).work()).hasSize(1);

        assertThat(waitingFor(asked)).isEmpty();
        assertThat(waitingFor(other)).containsExactly(both.getFirst().id());
        assertThat(item(id, 1).assignee()).isEqualTo(asked);
        assertThat(item(id, 0).dueOn()).isEqualTo("2027-01-31");
        assertThat(deadlinesOf(both.getFirst().id().value()))
                .containsExactlyInAnyOrder(
                        "gapanalysis.ASSESSMENT_ITEM OPEN 2027-01-31 " + other.value(),
                        "gapanalysis.ASSESSMENT_ITEM DONE 2027-01-31 " + asked.value());
    }

    @Test
    void whatReferredToTheOneRefersToTheOtherHistoryToo() {
        var id = create(List.of(), "iso-9001-2026");
        var done = item(id, 0);
        answers.assign(judge, id, List.of(new ItemVersion(done.id(), 1)), asked, null);
        say(employee, item(id, 0), CONFORMING);
        answers.submit(employee, new ItemVersion(done.id(), 3), null);
        answers.assign(judge, id, List.of(new ItemVersion(item(id, 1).id(), 1)), asked, null);
        var kept =
                register.add(
                        judge,
                        new AddColleague(
                                new Colleague.Profile(
                                        "Kim",
                                        "Kept",
                                        null,
                                        null,
                                        null,
                                        null,
                                        Locale.ENGLISH,
                                        null,
                                        null,
                                        null),
                                false),
                        null);

        var merged = register.merge(judge, kept.id(), 1, asked, 1);

        assertThat(merged.person()).isEqualTo(employeeId);
        assertThat(colleagues.find(judge, asked)).contains(merged);
        assertThat(
                        colleagues.list(
                                TenantScopes.of(judge),
                                List.of(Ref.in(judge, asked), Ref.in(judge, kept.id()))))
                .containsOnly(
                        Map.entry(Ref.in(judge, asked), merged),
                        Map.entry(Ref.in(judge, kept.id()), merged));
        assertThat(item(id, 0).assignee()).isEqualTo(kept.id());
        assertThat(item(id, 1).assignee()).isEqualTo(kept.id());
        assertThat(turnsOf(done.id())).extracting(AssessmentTurn::assignee).containsOnly(kept.id());
        assertThat(derived(item(id, 1).id())).isEqualTo(kept(item(id, 1).id()));
        answers.requestChanges(judge, new ItemVersion(done.id(), 4), "Which record?");
        assertThat(say(employee, item(id, 0), MAJOR)).isInstanceOf(ItemsOutcome.Taken.class);
    }

    private List<AssessmentTurn> turnsOf(AssessmentItemId item) {
        return Objects.requireNonNull(
                        items.pagesOfTurns(
                                        TenantScopes.of(judge),
                                        List.of(Ref.in(judge, item)),
                                        PageRequest.first(10))
                                .get(Ref.in(judge, item)))
                .values();
    }

    private List<Assessment> listed(ArchivedFilter archived) {
        return assessments.page(judge, archived, PageRequest.first(10)).values();
    }
}
