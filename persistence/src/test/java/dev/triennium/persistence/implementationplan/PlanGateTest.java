package dev.triennium.persistence.implementationplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.implementationplan.GateCheck;
import dev.triennium.domain.implementationplan.GateVerdict;
import dev.triennium.domain.implementationplan.GeneratePlan;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.PlanBaselineService;
import dev.triennium.domain.implementationplan.PlanGate;
import dev.triennium.domain.implementationplan.PlanGateAction;
import dev.triennium.domain.implementationplan.PlanGateDecision;
import dev.triennium.domain.implementationplan.PlanGateDecisionRepository;
import dev.triennium.domain.implementationplan.PlanGateService;
import dev.triennium.domain.implementationplan.PlanGates;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanOutlooks;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskService;
import dev.triennium.domain.implementationplan.PlanTemplateRepository;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Gates on a real database: what they ask, and what is decided about them.
@PersistenceTest
class PlanGateTest {

    private static final Terms TERMS =
            new Terms("To the certificate", LocalDate.parse("2026-11-23"), null);

    @Autowired private ImplementationPlanService plans;
    @Autowired private PlanTaskService taskService;
    @Autowired private PlanBaselineService baselines;
    @Autowired private PlanOutlooks outlooks;
    @Autowired private PlanGates gates;
    @Autowired private PlanGateService service;
    @Autowired private PlanGateDecisionRepository decisions;
    @Autowired private PlanTemplateRepository templates;
    @Autowired private AssessmentService assessments;
    @Autowired private StandardRepository standards;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;

    private TenantScope scope;
    private ImplementationPlan plan;

    @BeforeEach
    void plan() {
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
        scope = ((Access.Granted<TenantScope>) access).scope();
        plan = planned("iso-9001-2026", "iso-14001-2026");
    }

    private ImplementationPlan planned(String... keys) {
        var editions =
                Stream.of(keys)
                        .map(key -> standards.findByKey(key).map(Standard::id).orElseThrow())
                        .toList();
        var assessment =
                assessments.create(
                        scope, new CreateAssessment("Gaps", editions, List.of(), null, null), null);
        return plans.generate(
                scope,
                new GeneratePlan(
                        TERMS, assessment.id(), null, PlanSize.SMALL, PlanLanguage.EN, List.of()),
                null);
    }

    private List<PlanGate> gates() {
        var ref = Ref.in(scope, plan.id());
        return gates.list(
                        TenantScopes.of(scope),
                        Map.of(ref, outlooks.find(scope, plan.id()).orElseThrow()))
                .getOrDefault(ref, List.of());
    }

    private PlanGate gate(PlanPhase phase) {
        return gates().stream().filter(gate -> gate.phase() == phase).findFirst().orElseThrow();
    }

    private PlanTask milestone(PlanPhase phase) {
        return gate(phase).task();
    }

    private static List<GateCheck> about(PlanGate gate, String fact) {
        return gate.checks().stream().filter(one -> one.fact().key().equals(fact)).toList();
    }

    private GateCheck.State state(PlanPhase phase, String fact) {
        return about(gate(phase), fact).getFirst().state();
    }

    private PlanGateDecision override(PlanPhase phase) {
        var milestone = milestone(phase);
        return service.override(scope, milestone.id(), "We know better", milestone.version())
                .decision();
    }

    @Test
    void eachPhaseEndsAtAGateThatAsksOfEachStandard() {
        assertThat(gates()).extracting(PlanGate::phase).containsExactly(PlanPhase.values());
        var design = gate(PlanPhase.DESIGN);
        assertThat(about(design, "policy.approved"))
                .hasSize(2)
                .allMatch(check -> check.standard() != null)
                .allMatch(check -> check.state() == GateCheck.State.UNMET);
        assertThat(about(design, "mandate.signed")).hasSize(1);
        assertThat(about(gate(PlanPhase.CHECK), "compliance.evaluated"))
                .as("asked by ISO 14001 alone")
                .hasSize(1);
    }

    @Test
    void factsAreWhatTheProductKeeps() {
        assertThat(state(PlanPhase.START, "representative.appointed"))
                .isEqualTo(GateCheck.State.MET);
        assertThat(state(PlanPhase.START, "plan.baseline.stored")).isEqualTo(GateCheck.State.UNMET);
        assertThat(state(PlanPhase.START, "gapAnalysis.completed"))
                .isEqualTo(GateCheck.State.UNMET);
        assertThat(state(PlanPhase.START, "mandate.signed")).isEqualTo(GateCheck.State.UNMET);

        baselines.take(scope, plan.id(), "Agreed", null);
        var mandate =
                outlooks.find(scope, plan.id()).orElseThrow().tasks().values().stream()
                        .filter(
                                task ->
                                        task.origin() != null
                                                && task.origin().key().equals("start.mandate"))
                        .findFirst()
                        .orElseThrow();
        var today = scope.today(clock);
        taskService.report(
                scope, mandate.id(), _ -> new TaskProgress.Done(today, today), mandate.version());

        assertThat(state(PlanPhase.START, "plan.baseline.stored")).isEqualTo(GateCheck.State.MET);
        assertThat(state(PlanPhase.START, "mandate.signed")).isEqualTo(GateCheck.State.MET);
    }

    @Test
    void withoutAManagementReviewAllItsInputsAreMissing() {
        for (var fact : List.of("managementReview.signed", "managementReview.inputs.missing")) {
            assertThat(state(PlanPhase.CHECK, fact)).as(fact).isEqualTo(GateCheck.State.UNMET);
        }
    }

    @Test
    void whatIsRecordedIsAskedFor() {
        assertThat(templates.get().common().facts().keySet()).containsAll(gates.recorded());
    }

    @Test
    void aGateIsRefusedWithWhatIsMissing() {
        var milestone = milestone(PlanPhase.START);

        assertThatThrownBy(() -> service.pass(scope, milestone.id(), milestone.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("Gap analysis completed and frozen")
                .hasMessageContaining("Mandate signed by top management")
                .hasMessageContaining("At least one baseline of the plan stored")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("appointed"));
        assertThat(gate(PlanPhase.START).state()).isEqualTo(PlanGate.State.OPEN);
        assertThat(gate(PlanPhase.START).allowedActions(scope))
                .containsExactly(PlanGateAction.OVERRIDE);
    }

    @Test
    void anOverrideKeepsItsReasonAndWhatWasMissing() {
        var end = outlooks.find(scope, plan.id()).orElseThrow().schedule().end();

        var decision = override(PlanPhase.START);

        assertThat(decision.verdict()).isEqualTo(new GateVerdict.Overridden("We know better"));
        assertThat(decision.decidedBy()).isEqualTo(scope.person());
        assertThat(decision.lacking())
                .extracting(lack -> lack.criterion().fact())
                .containsExactly(
                        "gapAnalysis.completed",
                        "mandate.signed",
                        "plan.baseline.stored",
                        "plan.tasks.withoutOwner");
        assertThat(decisions.find(scope, decision.id())).contains(decision);
        var gate = gate(PlanPhase.START);
        assertThat(gate.state()).isEqualTo(PlanGate.State.OVERRIDDEN);
        assertThat(gate.task().progress()).isInstanceOf(TaskProgress.Done.class);
        assertThat(gate.decisions()).containsExactly(decision);
        assertThat(outlooks.find(scope, plan.id()).orElseThrow().schedule().end())
                .as("design begins at once")
                .isBefore(end);
    }

    @Test
    void gatesArePassedInTheirOrderAndWithdrawnFromTheLast() {
        var design = milestone(PlanPhase.DESIGN);
        assertThatThrownBy(() -> service.override(scope, design.id(), "Sooner", design.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("before this one");
        override(PlanPhase.START);
        override(PlanPhase.DESIGN);
        var start = milestone(PlanPhase.START);
        assertThat(gate(PlanPhase.START).allowedActions(scope)).isEmpty();
        assertThatThrownBy(() -> service.withdraw(scope, start.id(), "Sorry", start.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("later gate");

        var passed = milestone(PlanPhase.DESIGN);
        service.withdraw(scope, passed.id(), "The scope was not approved", passed.version());

        var gate = gate(PlanPhase.DESIGN);
        assertThat(gate.state()).isEqualTo(PlanGate.State.OPEN);
        assertThat(gate.task().progress()).isEqualTo(new TaskProgress.NotBegun());
        assertThat(gate.decisions())
                .extracting(one -> one.verdict().kind())
                .containsExactly(GateVerdict.Kind.OVERRIDDEN, GateVerdict.Kind.WITHDRAWN);
        assertThatThrownBy(
                        () ->
                                service.withdraw(
                                        scope, gate.task().id(), "Twice", gate.task().version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("not passed");
    }

    @Test
    void ofTwoWhoPassAGateOneIsToldOfTheOther() {
        var seen = milestone(PlanPhase.START);
        override(PlanPhase.START);

        assertThatThrownBy(() -> service.override(scope, seen.id(), "Me too", seen.version()))
                .isInstanceOf(VersionConflictException.class);
        var now = milestone(PlanPhase.START);
        assertThatThrownBy(() -> service.pass(scope, now.id(), now.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("already");
    }

    @Test
    void nobodyReportsOnAGateOrTakesItUp() {
        var start = milestone(PlanPhase.START);
        var today = scope.today(clock);
        assertThatThrownBy(
                        () ->
                                taskService.report(
                                        scope,
                                        start.id(),
                                        _ -> new TaskProgress.Done(today, today),
                                        start.version()))
                .isInstanceOf(RuleViolationException.class);
        override(PlanPhase.START);
        var passed = milestone(PlanPhase.START);
        assertThatThrownBy(() -> taskService.reopen(scope, passed.id(), passed.version()))
                .isInstanceOf(RuleViolationException.class);
        assertThat(passed.allowedActions(scope, null).toString()).isEqualTo("[DECIDE]");
    }

    @Test
    void onlyAGateIsPassed() {
        var task =
                outlooks.find(scope, plan.id()).orElseThrow().tasks().values().stream()
                        .filter(one -> one.gate().isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> service.pass(scope, task.id(), task.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("no gate");
        var foreign = tenants.tenant();
        assertThatThrownBy(() -> service.pass(foreign, task.id(), task.version()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasDroppedIsNoGateOfThePlan() {
        var start = milestone(PlanPhase.START);
        taskService.drop(scope, start.id(), "One person's project", start.version());

        assertThat(gates()).extracting(PlanGate::phase).doesNotContain(PlanPhase.START);
        assertThat(gate(PlanPhase.DESIGN).place()).isEqualTo(PlanGate.Place.NEXT);
    }

    @Test
    void severalPlansTakeNoMoreStatementsThanOne() {
        override(PlanPhase.START);
        var first = Ref.in(scope, plan.id());
        var second = Ref.in(scope, planned("iso-9001-2026").id());
        var scopes = TenantScopes.of(scope);
        var both = outlooks.list(scopes, Set.of(first, second));
        var one = outlooks.list(scopes, Set.of(first));

        var alone = statements.of(() -> gates.list(scopes, one));

        assertThat(statements.of(() -> gates.list(scopes, both)))
                .isEqualTo(alone)
                .isLessThanOrEqualTo(33);
    }
}
