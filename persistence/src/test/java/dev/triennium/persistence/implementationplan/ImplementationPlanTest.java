package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM_PART;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.implementationplan.GeneratePlan;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Rates;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.MovePlanTask;
import dev.triennium.domain.implementationplan.NewPlanTask;
import dev.triennium.domain.implementationplan.PlanBaselineRepository;
import dev.triennium.domain.implementationplan.PlanBaselineService;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanOutlook;
import dev.triennium.domain.implementationplan.PlanOutlooks;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanProposal;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.implementationplan.PlanTaskFilter;
import dev.triennium.domain.implementationplan.PlanTaskGaps;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.PlanTaskService;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskDependency;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.implementationplan.TaskPurpose;
import dev.triennium.domain.implementationplan.TaskSpending;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// The use cases on a real database, with the templates that come with the product.
@PersistenceTest
class ImplementationPlanTest {

    private static final LocalDate START = LocalDate.parse("2026-11-30");

    private static final Terms TERMS =
            new Terms(
                    "To the certificate",
                    START,
                    new Rates(
                            Currency.getInstance("EUR"),
                            new BigDecimal("400.50"),
                            new BigDecimal("1200")));

    @Autowired private ImplementationPlanRepository plans;
    @Autowired private PlanTaskRepository tasks;
    @Autowired private ImplementationPlanService service;
    @Autowired private PlanTaskService taskService;
    @Autowired private PlanOutlooks outlooks;
    @Autowired private PlanTaskGaps gaps;
    @Autowired private PlanBaselineService baselines;
    @Autowired private PlanBaselineRepository baselineRepository;
    @Autowired private TenantTransactions transactions;

    @Autowired
    @Qualifier("planTaskDuties")
    private ColleagueDuties duties;

    @Autowired private AssessmentService assessments;
    @Autowired private StandardRepository standards;
    @Autowired private TestMembers members;
    @Autowired private IdGenerator ids;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl dsl;
    @Autowired private StatementCount statements;

    private TenantScope scope;
    private ImplementationPlan plan;

    @BeforeEach
    void plan() {
        scope = representativeOf(tenants.tenant());
        plan = service.generate(scope, command(), null);
    }

    private TenantScope representativeOf(TenantScope tenant) {
        return members.representative(tenant, Permission.MANAGE_SYSTEM);
    }

    private GeneratePlan command() {
        var standard = standards.findByKey("iso-9001-2026").map(Standard::id).orElseThrow();
        var assessment =
                assessments.create(
                        scope,
                        new CreateAssessment("Gaps", List.of(standard), List.of(), null, null),
                        null);
        return new GeneratePlan(
                TERMS, assessment.id(), null, PlanSize.SMALL, PlanLanguage.DE, List.of());
    }

    private List<PlanTask> all() {
        var ref = Ref.in(scope, plan.id());
        return tasks.listOfPlans(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    private PlanTask get(String key) {
        return all().stream()
                .filter(task -> task.origin() != null && task.origin().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private PlanOutlook outlook() {
        return outlooks.find(scope, plan.id()).orElseThrow();
    }

    /// What was found about a clause and all below it.
    private void found(String clause, AssessmentResult result) {
        dsl.in(scope)
                .update(ASSESSMENT_ITEM)
                .set(ASSESSMENT_ITEM.RESULT, result.name())
                .set(ASSESSMENT_ITEM.JUSTIFICATION, "For the test")
                .where(
                        ASSESSMENT_ITEM.TENANT_ID.eq(scope.tenant()),
                        ASSESSMENT_ITEM.ASSESSMENT_ID.eq(plan.assessment()),
                        ASSESSMENT_ITEM.ID.in(
                                select(ASSESSMENT_ITEM_PART.ITEM_ID)
                                        .from(ASSESSMENT_ITEM_PART)
                                        .join(CLAUSE)
                                        .on(CLAUSE.ID.eq(ASSESSMENT_ITEM_PART.CLAUSE_ID))
                                        .where(
                                                ASSESSMENT_ITEM_PART.TENANT_ID.eq(scope.tenant()),
                                                CLAUSE.NUMBER.startsWith(clause))))
                .execute();
    }

    @Test
    void aPlanComesBackAsItWasMade() {
        var stored = plans.find(scope, plan.id()).orElseThrow();

        assertThat(stored).isEqualTo(plan);
        assertThat(stored.terms()).isEqualTo(TERMS);
        assertThat(stored.basis().templates())
                .extracting(ImplementationPlan.TemplateVersion::template)
                .containsExactly("common", "iso-9001-2026");
        assertThat(all())
                .hasSize(85)
                .allMatch(task -> task.version() == 1)
                .allMatch(task -> task.progress().equals(new TaskProgress.NotBegun()));
        var suppliers = get("qms.suppliers");
        assertThat(suppliers.content().name())
                .isEqualTo("Externe Anbieter bewerten und überwachen");
        assertThat(suppliers.content().serves()).isNotEmpty();
        assertThat(suppliers.hands().role()).isEqualTo("purchasing");
        assertThat(Objects.requireNonNull(suppliers.origin()).isAssumed()).isTrue();
    }

    @Test
    void theOrganisationsSizeIsNeeded() {
        var unsized =
                new GeneratePlan(TERMS, plan.assessment(), null, null, PlanLanguage.EN, List.of());

        assertThatThrownBy(() -> service.generate(scope, unsized, null))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("size");
    }

    @Test
    void generatingAgainChangesNothingWhereNothingChanged() {
        var before = all();

        var again = service.regenerate(scope, plan.id(), List.of(), plan.version());

        assertThat(again.added()).isZero();
        assertThat(again.renewed()).isZero();
        assertThat(all()).isEqualTo(before);
        assertThat(service.proposals(scope, again.plan())).isEmpty();
    }

    @Test
    void generatingAgainRenewsWhatNobodyTouchedAndProposesTheRest() {
        var touched =
                taskService.change(
                        scope,
                        get("qms.suppliers").id(),
                        content -> named(content, "Unser Lieferantenprozess"),
                        UnaryOperator.identity(),
                        UnaryOperator.identity(),
                        1);
        var begun =
                taskService.report(
                        scope,
                        get("qms.property").id(),
                        _ -> new TaskProgress.UnderWay(LocalDate.parse("2026-11-23"), 10, 3),
                        1);
        found("8", AssessmentResult.MINOR_GAP);

        var again = service.regenerate(scope, plan.id(), List.of(), plan.version());

        assertThat(again.added()).isZero();
        assertThat(again.renewed()).isPositive();
        assertThat(all()).hasSize(85);
        assertThat(get("qms.requirements").version()).isEqualTo(2);
        assertThat(get("qms.suppliers")).isEqualTo(touched);
        assertThat(get("qms.property")).isEqualTo(begun);
        var proposals = service.proposals(scope, again.plan());
        assertThat(proposals)
                .extracting(proposal -> proposal.task().id())
                .contains(touched.id(), begun.id());
        assertThat(service.regenerate(scope, plan.id(), List.of(), 2).renewed()).isZero();

        var applied = service.apply(scope, touched.id(), touched.version());
        assertThat(applied.content().name()).isNotEqualTo("Unser Lieferantenprozess");
        assertThat(service.proposals(scope, again.plan()))
                .extracting(proposal -> proposal.task().id())
                .doesNotContain(touched.id());
    }

    @Test
    void whatNothingAsksForAnyMoreIsProposedToGoAndStays() {
        found("8.3", AssessmentResult.NOT_APPLICABLE);

        var again = service.regenerate(scope, plan.id(), List.of(), plan.version());

        assertThat(all()).hasSize(85);
        assertThat(service.proposals(scope, again.plan()))
                .anyMatch(
                        proposal ->
                                proposal instanceof PlanProposal.Removal
                                        && Objects.requireNonNull(proposal.task().origin())
                                                .key()
                                                .startsWith("qms.design-"));
    }

    private static Content named(Content content, String name) {
        return new Content(
                name,
                content.description(),
                content.category(),
                content.phase(),
                content.deliverable(),
                content.effort(),
                content.duration(),
                content.expense(),
                content.recurrence(),
                content.serves());
    }

    @Test
    void whoDoesATaskIsNoReasonToLeaveItOut() {
        var somebody = tenants.colleague(scope, tenants.person());
        var task = get("qms.requirements");
        var owned =
                taskService.change(
                        scope,
                        task.id(),
                        UnaryOperator.identity(),
                        UnaryOperator.identity(),
                        hands -> hands.with(somebody, List.of(somebody), "Notes"),
                        1);
        assertThat(owned.hands().owner()).isEqualTo(somebody);
        found("8", AssessmentResult.MINOR_GAP);

        service.regenerate(scope, plan.id(), List.of(), plan.version());

        var renewed = get("qms.requirements");
        assertThat(renewed.content().effort()).isNotEqualTo(task.content().effort());
        assertThat(renewed.hands()).isEqualTo(owned.hands());
        assertThatThrownBy(
                        () ->
                                taskService.change(
                                        scope,
                                        task.id(),
                                        UnaryOperator.identity(),
                                        UnaryOperator.identity(),
                                        hands ->
                                                hands.with(
                                                        new ColleagueId(ids.next()),
                                                        List.of(),
                                                        null),
                                        renewed.version()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void movingACriticalTaskMovesTheEndAndSavesNothingBefore() {
        var outlook = outlook();
        assertThat(outlook.schedule().workingDays()).isEqualTo(140);
        var critical =
                outlook.criticalPath().stream()
                        .filter(task -> task.content().phase() == PlanPhase.DESIGN)
                        .findFirst()
                        .orElseThrow();
        var longer =
                new MovePlanTask(
                        critical.id(), PlannedStart.WHEN_READY, critical.content().duration() + 5);

        var preview = taskService.preview(scope, longer).orElseThrow();

        assertThat(preview.difference().endMovesBy()).isEqualTo(5);
        assertThat(preview.difference().moves()).hasSizeGreaterThan(10);
        assertThat(outlook().schedule().end()).isEqualTo(outlook.schedule().end());

        taskService.move(scope, longer, critical.version());
        assertThat(outlook().schedule().end()).isEqualTo(preview.difference().endAfter());
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        var policy = get("design.policy");
        var mandate = get("start.mandate");

        assertThatThrownBy(
                        () ->
                                taskService.connect(
                                        scope,
                                        mandate.id(),
                                        new TaskDependency(policy.id(), 0, false, null),
                                        1))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(mandate.content().name());
        assertThat(get("start.mandate")).isEqualTo(mandate);
    }

    @Test
    void aSoftLagIsShortenedWithAReason() {
        var task =
                all().stream()
                        .filter(one -> one.after().stream().anyMatch(TaskDependency::isSoft))
                        .filter(one -> outlook().criticalPath().contains(one))
                        .findFirst()
                        .orElseThrow();
        var soft = task.after().stream().filter(TaskDependency::isSoft).findFirst().orElseThrow();
        var end = outlook().schedule().end();

        var shortened =
                taskService.shorten(
                        scope,
                        task.id(),
                        soft.predecessor(),
                        new TaskDependency.Shortened(0, "Records are older"),
                        1);

        assertThat(tasks.find(scope, task.id())).contains(shortened);
        assertThat(outlook().schedule().end()).isBefore(end);
    }

    @Test
    void aDroppedTaskTakesNoDaysAndComesBack() {
        var task = get("qms.suppliers");

        var dropped = taskService.drop(scope, task.id(), "Nobody buys anything", 1);

        assertThat(tasks.find(scope, task.id())).contains(dropped);
        assertThat(outlook().dates(task.id())).isEmpty();
        assertThatThrownBy(() -> taskService.drop(scope, task.id(), "Again", 2))
                .isInstanceOf(RuleViolationException.class);
        assertThat(taskService.reopen(scope, task.id(), 2).progress())
                .isEqualTo(new TaskProgress.NotBegun());
    }

    @Test
    void whatIsDoneCountsByItsDays() {
        var task = get("start.mandate");

        var done =
                taskService.report(
                        scope,
                        task.id(),
                        _ ->
                                new TaskProgress.Done(
                                        LocalDate.parse("2026-11-20"),
                                        LocalDate.parse("2026-11-23")),
                        1);

        assertThat(tasks.find(scope, task.id())).contains(done);
        assertThat(outlook().dates(task.id()).orElseThrow().early().finish())
                .isEqualTo("2026-11-23");
        assertThat(outlook().budget().done().internal()).isPositive();
        assertThatThrownBy(
                        () ->
                                taskService.report(
                                        scope,
                                        get("start.team").id(),
                                        _ ->
                                                new TaskProgress.UnderWay(
                                                        LocalDate.parse("2030-01-01"), 0, 1),
                                        1))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void whatATaskHasTakenStandsBesideWhatWasPlanned() {
        var task = get("qms.suppliers");
        var rates = Objects.requireNonNull(TERMS.rates());
        var expense = new Money(new BigDecimal("99.50"), rates.currency());
        var effort = new TaskEffort(new BigDecimal("2.5"), BigDecimal.ONE);

        var spent = taskService.spend(scope, task.id(), new TaskSpending(effort, expense), 1);
        taskService.drop(scope, task.id(), "Nobody buys anything", 2);

        assertThat(tasks.find(scope, task.id()).orElseThrow().spending())
                .isEqualTo(spent.spending());
        var budget = outlook().budget();
        assertThat(budget.spent()).isEqualTo(effort.rounded());
        assertThat(budget.spentCost()).isEqualTo(rates.cost(effort, expense));
        var gate =
                outlook().tasks().values().stream()
                        .filter(one -> one.gate().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(
                        () ->
                                taskService.spend(
                                        scope, gate.id(), new TaskSpending(effort, null), 1))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void peopleAddTasksOfTheirOwn() {
        var served = get("qms.suppliers").content().serves().subList(0, 1);
        var purpose = new TaskPurpose(List.of(served.getFirst().clause()), List.of());
        var own =
                taskService.add(
                        scope,
                        new NewPlanTask(
                                plan.id(),
                                new Content(
                                        "Build a lab 😀",
                                        null,
                                        TaskCategory.INFRASTRUCTURE,
                                        PlanPhase.BUILD,
                                        TaskDeliverable.INFRASTRUCTURE,
                                        new TaskEffort(BigDecimal.TEN, BigDecimal.ONE),
                                        30,
                                        new Money(
                                                new BigDecimal("12000"),
                                                Currency.getInstance("EUR")),
                                        null,
                                        List.of()),
                                purpose,
                                Hands.NONE,
                                new PlannedStart.NotBefore(LocalDate.parse("2027-03-01"))),
                        null);

        assertThat(tasks.find(scope, own.id())).contains(own);
        assertThat(outlook().dates(own.id()).orElseThrow().early().start()).isEqualTo("2027-03-01");
        assertThat(pageOf(new PlanTaskFilter(Set.of(), Set.of(), Set.of(), null, null, null)))
                .hasSize(86);
        assertThat(
                        pageOf(
                                new PlanTaskFilter(
                                        Set.of(PlanPhase.BUILD),
                                        Set.of(TaskCategory.INFRASTRUCTURE),
                                        Set.of(TaskProgress.State.NOT_BEGUN),
                                        null,
                                        false,
                                        SearchWords.of("text", "lab"))))
                .containsExactly(own.id());
        assertThat(own.content().serves()).isEqualTo(served);
        // The templates know nothing of it, and leave it alone.
        service.regenerate(scope, plan.id(), List.of(), plan.version());
        assertThat(tasks.find(scope, own.id())).contains(own);

        assertThat(serving(own, TaskPurpose.NONE).content().serves()).isEmpty();
        var unknown = new TaskPurpose(List.of(), List.of(new ControlId(ids.next())));
        assertThatThrownBy(() -> serving(own, unknown)).isInstanceOf(NotFoundException.class);
    }

    private PlanTask serving(PlanTask task, TaskPurpose purpose) {
        return taskService.change(
                scope,
                task.id(),
                UnaryOperator.identity(),
                _ -> purpose,
                UnaryOperator.identity(),
                tasks.find(scope, task.id()).orElseThrow().version());
    }

    private List<PlanTaskId> pageOf(PlanTaskFilter filter) {
        var ref = Ref.in(scope, plan.id());
        return Objects.requireNonNull(
                        tasks.pages(
                                        TenantScopes.of(scope),
                                        List.of(ref),
                                        filter,
                                        PageRequest.first(100))
                                .get(ref))
                .values()
                .stream()
                .map(PlanTask::id)
                .toList();
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var task = get("qms.suppliers");
        taskService.drop(scope, task.id(), "First", 1);

        assertThatThrownBy(() -> taskService.reopen(scope, task.id(), 1))
                .isInstanceOf(VersionConflictException.class);
    }

    @Test
    void whoLeavesHandsTheirTasksOver() {
        var leaving = tenants.colleague(scope, tenants.person());
        var heir = tenants.colleague(scope, tenants.person());
        for (var key : List.of("qms.suppliers", "qms.requirements")) {
            taskService.change(
                    scope,
                    get(key).id(),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    hands -> hands.with(leaving, List.of(), null),
                    1);
        }
        taskService.drop(scope, get("qms.requirements").id(), "Not ours", 2);
        var owner = Ref.in(scope, leaving);

        var open = duties.listOpen(TenantScopes.of(scope), List.of(owner));
        assertThat(open.get(owner))
                .extracting(OpenWork::subject)
                .containsExactly(get("qms.suppliers").id());
        var handed = transactions.inTransaction(scope, () -> duties.handOver(scope, leaving, heir));

        assertThat(handed).extracting(OpenWork::subject).containsExactly(get("qms.suppliers").id());
        assertThat(get("qms.suppliers").hands().owner()).isEqualTo(heir);
        assertThat(get("qms.requirements").hands().owner()).isEqualTo(leaving);
    }

    @Test
    void aBaselineKeepsTheDaysAndSaysWhatMovedTheEnd() {
        var baseline = baselines.take(scope, plan.id(), "As agreed", null);
        assertThat(baselineRepository.find(scope, baseline.id())).contains(baseline);
        assertThat(baseline.spans()).hasSize(85);
        assertThat(baseline.forecast(outlook()).movedBy()).isZero();
        var critical = outlook().criticalPath().get(3);

        taskService.move(
                scope,
                new MovePlanTask(
                        critical.id(), PlannedStart.WHEN_READY, critical.content().duration() + 4),
                1);

        var forecast = baseline.forecast(outlook());
        assertThat(forecast.movedBy()).isEqualTo(4);
        assertThat(forecast.contributions())
                .extracting(one -> new PlanTaskId(one.key()))
                .containsExactly(critical.id());
        assertThat(baseline.burnUp(outlook()).earned()).isZero();
        var later = baselines.take(scope, plan.id(), "After it", null);
        assertThat(
                        baselineRepository.listLatest(
                                TenantScopes.of(scope), List.of(Ref.in(scope, plan.id()))))
                .containsEntry(Ref.in(scope, plan.id()), later);
        assertThatThrownBy(() -> baselines.take(tenants.tenant(), plan.id(), "Theirs", null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        var other = tenants.tenant();

        assertThat(plans.find(other, plan.id())).isEmpty();
        assertThat(tasks.find(other, get("qms.suppliers").id())).isEmpty();
        assertThat(outlooks.find(other, plan.id())).isEmpty();
        assertThatThrownBy(() -> service.change(other, plan.id(), UnaryOperator.identity(), 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () ->
                                service.change(
                                        scope,
                                        new ImplementationPlanId(ids.next()),
                                        UnaryOperator.identity(),
                                        1))
                .isInstanceOf(NotFoundException.class);
    }

    private List<AssessmentItem> gaps(PlanTask task) {
        var ref = Ref.in(scope, task.id());
        return gaps.list(TenantScopes.of(scope), Map.of(ref, task)).getOrDefault(ref, List.of());
    }

    @Test
    void aTaskNamesTheGapsThatItCloses() {
        var suppliers = get("qms.suppliers");
        var before = gaps(suppliers);
        assertThat(before)
                .isNotEmpty()
                .allMatch(item -> item.answer().result() == AssessmentResult.NOT_ASSESSED);

        found("8.4", AssessmentResult.MAJOR_GAP);
        assertThat(gaps(suppliers))
                .extracting(AssessmentItem::id)
                .containsExactlyElementsOf(before.stream().map(AssessmentItem::id).toList());
        found("8.4", AssessmentResult.CONFORMING);
        assertThat(gaps(suppliers)).isEmpty();

        var all = new HashMap<Ref<PlanTaskId>, PlanTask>();
        all().forEach(task -> all.put(Ref.in(scope, task.id()), task));
        assertThat(statements.of(() -> gaps.list(TenantScopes.of(scope), all)))
                .isEqualTo(statements.of(() -> gaps(suppliers)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aPlanTakesAsManyStatementsHoweverManyTasksItHas() {
        var whole = statements.of(this::outlook);
        all().stream()
                .limit(60)
                .forEach(task -> taskService.drop(scope, task.id(), "Fewer", task.version()));

        assertThat(statements.of(this::outlook)).isEqualTo(whole).isLessThanOrEqualTo(8);
    }
}
