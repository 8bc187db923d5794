package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.implementationplan.GeneratePlan;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.MovePlanTask;
import dev.triennium.domain.implementationplan.PlanBaselineService;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanOutlooks;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanStandings;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskService;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.schedule.Span;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// By when tasks are to be done, on a real database.
@PersistenceTest
class PlanDeadlinesTest {

    private static final LocalDate START = LocalDate.parse("2026-11-30");

    @Autowired private ImplementationPlanService plans;
    @Autowired private PlanTaskService taskService;
    @Autowired private PlanBaselineService baselines;
    @Autowired private PlanOutlooks outlooks;
    @Autowired private PlanStandings standings;
    @Autowired private List<DeadlineSource> sources;
    @Autowired private TenantTransactions transactions;
    @Autowired private AssessmentService assessments;
    @Autowired private StandardRepository standards;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl dsl;

    private TenantScope scope;
    private ImplementationPlan plan;

    @BeforeEach
    void plan() {
        scope = representative();
        var standard = standards.findByKey("iso-9001-2026").map(Standard::id).orElseThrow();
        var assessment =
                assessments.create(
                        scope,
                        new CreateAssessment("Gaps", List.of(standard), List.of(), null, null),
                        null);
        plan =
                plans.generate(
                        scope,
                        new GeneratePlan(
                                new Terms("To the certificate", START, null),
                                assessment.id(),
                                null,
                                PlanSize.SMALL,
                                PlanLanguage.EN,
                                List.of()),
                        null);
    }

    private TenantScope representative() {
        var tenant = tenants.tenant();
        var person = tenants.person();
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        person,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_SYSTEM,
                        "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private PlanTask get(String key) {
        return outlooks.find(scope, plan.id()).orElseThrow().tasks().values().stream()
                .filter(task -> task.origin() != null && task.origin().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Span planned(PlanTask task) {
        return outlooks.find(scope, plan.id()).orElseThrow().dates(task.id()).orElseThrow().early();
    }

    private void agree() {
        baselines.take(scope, plan.id(), "Agreed", null);
    }

    private List<String> open(PlanTask task) {
        return dsl.in(scope)
                .select(DEADLINE.KIND, DEADLINE.DUE_ON)
                .from(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.SUBJECT_ID.eq(task.id().value()),
                        DEADLINE.STATE.eq("OPEN"))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private DeadlineSource source() {
        return sources.stream()
                .filter(one -> one.subjectType().equals("PlanTask"))
                .findFirst()
                .orElseThrow();
    }

    private void assertDerived(PlanTask task) {
        assertThat(
                        transactions
                                .inTransaction(
                                        scope, () -> source().derive(scope, task.id().value()))
                                .stream()
                                .map(one -> one.kind().key() + " " + one.dueOn()))
                .isEqualTo(open(task));
    }

    private boolean isRunning(PlanTask task) {
        @Nullable RunningSubject after = null;
        while (true) {
            var page = source().listRunning(after, 500);
            if (page.stream().map(RunningSubject::id).anyMatch(task.id().value()::equals)) {
                return true;
            }
            if (page.size() < 500) {
                return false;
            }
            after = page.getLast();
        }
    }

    @Test
    void withoutABaselineNobodyIsReminded() {
        assertThat(open(get("start.mandate"))).isEmpty();
        assertThat(isRunning(get("start.mandate"))).isFalse();
    }

    @Test
    void aTaskIsDueOnItsLastDayInTheLatestBaseline() {
        var mandate = get("start.mandate");
        var audit = get("check.audit");
        agree();

        assertThat(open(mandate))
                .containsExactly("implementationplan.TASK " + planned(mandate).finish());
        assertThat(open(audit))
                .containsExactly("implementationplan.MILESTONE " + planned(audit).finish());
        assertDerived(mandate);
        assertDerived(audit);
        assertThat(isRunning(mandate)).isTrue();
    }

    @Test
    void whatMovesALaterDayIsDueThen() {
        var mandate = get("start.mandate");
        agree();
        var before = planned(mandate);

        var moved =
                taskService.move(
                        scope,
                        new MovePlanTask(
                                mandate.id(),
                                new PlannedStart.NotBefore(LocalDate.parse("2026-12-14")),
                                null),
                        mandate.version());

        var after = planned(moved);
        assertThat(after.finish()).isAfter(before.finish());
        assertThat(open(moved)).containsExactly("implementationplan.TASK " + after.finish());
        assertDerived(moved);
    }

    @Test
    void anAgreedDayOfAMilestoneIsHard() {
        var stage1 = get("cert.stage1");
        var agreed =
                taskService.move(
                        scope,
                        new MovePlanTask(
                                stage1.id(),
                                new PlannedStart.Agreed(LocalDate.parse("2027-06-07")),
                                null),
                        stage1.version());

        assertThat(open(agreed)).containsExactly("implementationplan.AGREED_DAY 2027-06-07");
        assertDerived(agreed);
        assertThat(
                        standings
                                .list(TenantScopes.of(scope), START)
                                .getOrDefault(scope.tenant(), List.of())
                                .getFirst()
                                .agreed())
                .containsExactly(agreed.id());
    }

    @Test
    void whatIsDoneOrDroppedIsDueNoMore() {
        var mandate = get("start.mandate");
        var team = get("start.team");
        agree();
        var today = scope.today(clock);

        taskService.report(
                scope, mandate.id(), _ -> new TaskProgress.Done(today, today), mandate.version());
        taskService.drop(scope, team.id(), "One person does it all", team.version());

        assertThat(open(mandate)).isEmpty();
        assertThat(open(team)).isEmpty();
        assertThat(isRunning(mandate)).isFalse();
    }

    @Test
    void theMailNamesTaskAndPlanAndGoesToTheOwner() {
        var somebody = tenants.colleague(scope, tenants.person());
        var mandate = get("start.mandate");
        agree();
        taskService.change(
                scope,
                mandate.id(),
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                hands -> hands.with(somebody, List.of(), null),
                mandate.version());
        plans.change(
                scope,
                plan.id(),
                terms -> new Terms("Our plan", terms.startOn(), terms.rates()),
                plan.version());

        var deadline =
                transactions
                        .inTransaction(scope, () -> source().derive(scope, mandate.id().value()))
                        .getFirst();
        assertThat(deadline.owner()).isEqualTo(somebody);
        assertThat(deadline.subject().title()).isEqualTo(mandate.content().name());
        assertThat(deadline.subject().facts())
                .extracting(fact -> fact.value())
                .containsExactly("Our plan");
        assertThat(
                        dsl.in(scope)
                                .select(DEADLINE.FACTS)
                                .from(DEADLINE)
                                .where(
                                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                                        DEADLINE.SUBJECT_ID.eq(mandate.id().value()))
                                .fetch(DEADLINE.FACTS)
                                .toString())
                .contains("Our plan");
    }

    @Test
    void aReportMovesNothingAndCostsNoWord() {
        var mandate = get("start.mandate");
        agree();
        var today = scope.today(clock);
        var begun =
                taskService.report(
                        scope,
                        mandate.id(),
                        _ -> new TaskProgress.UnderWay(today, 10, 2),
                        mandate.version());

        assertThat(open(begun)).hasSize(1);
        assertDerived(begun);
    }

    @Test
    void whatIsLateIsCountedByItsDay() {
        var mandate = get("start.mandate");
        var today = scope.today(clock);
        taskService.report(
                scope, mandate.id(), _ -> new TaskProgress.Done(today, today), mandate.version());
        var scopes = TenantScopes.of(scope);
        var before =
                standings.list(scopes, START).getOrDefault(scope.tenant(), List.of()).getFirst();
        assertThat(before.isAgreed()).isFalse();
        assertThat(before.due()).isEmpty();
        assertThat(before.agreed()).isEmpty();
        assertThat(before.standards()).hasSize(1);
        assertThat(before.phases()).containsOnlyKeys(PlanPhase.values());
        assertThat(Objects.requireNonNull(before.phases().get(PlanPhase.START)).done())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(before.phases().get(PlanPhase.START)).isGateOpen())
                .isTrue();

        agree();

        var after =
                standings
                        .list(scopes, LocalDate.parse("2040-01-01"))
                        .getOrDefault(scope.tenant(), List.of())
                        .getFirst();
        assertThat(after.isAgreed()).isTrue();
        var open =
                after.phases().entrySet().stream()
                        .filter(one -> one.getKey().place() <= PlanPhase.RUN.place())
                        .mapToInt(one -> one.getValue().open())
                        .sum();
        assertThat(after.due().values().stream().mapToInt(one -> one).sum()).isEqualTo(open);
        assertThat(
                        standings
                                .list(scopes, START)
                                .getOrDefault(scope.tenant(), List.of())
                                .getFirst()
                                .due())
                .isEmpty();
    }

    @Test
    void aSubjectThatIsGoneHasNone() {
        assertThat(
                        transactions.inTransaction(
                                scope, () -> source().derive(scope, UUID.randomUUID())))
                .isEmpty();
    }
}
