package dev.triennium.api.implementationplan;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.MovePlanTask;
import dev.triennium.domain.implementationplan.PlanBaselineService;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.PlanTaskService;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The root fields of implementation plans.
@Controller
class ImplementationPlanController {

    private final ImplementationPlanRepository plans;
    private final PlanTaskRepository tasks;
    private final ImplementationPlanService planService;
    private final PlanTaskService taskService;
    private final PlanBaselineService baselineService;

    ImplementationPlanController(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            ImplementationPlanService planService,
            PlanTaskService taskService,
            PlanBaselineService baselineService) {
        this.plans = plans;
        this.tasks = tasks;
        this.planService = planService;
        this.taskService = taskService;
        this.baselineService = baselineService;
    }

    @QueryMapping
    @Nullable ImplementationPlanView implementationPlan(
            @Argument ImplementationPlanId id, TenantScope scope) {
        return plans.find(scope, id)
                .map(found -> ImplementationPlanView.of(scope, found))
                .orElse(null);
    }

    @QueryMapping
    Connection<ImplementationPlanView> implementationPlans(PageArguments page, TenantScope scope) {
        return Connection.of(
                plans.pages(TenantScopes.of(scope), page.request())
                        .getOrDefault(scope.tenant(), Page.empty()),
                page,
                found -> ImplementationPlanView.of(scope, found));
    }

    @QueryMapping
    @Nullable PlanTaskView planTask(@Argument PlanTaskId id, TenantScope scope) {
        return tasks.find(scope, id).map(found -> PlanTaskView.of(scope, found)).orElse(null);
    }

    @QueryMapping
    @Nullable PlanTaskMovePreviewView planTaskMovePreview(
            @Argument PlanTaskId id,
            @Argument PlannedStartInput start,
            @Argument @Nullable Integer duration,
            TenantScope scope) {
        return taskService
                .preview(scope, new MovePlanTask(id, start.toStart(), duration))
                .map(moves -> PlanTaskMovePreviewView.of(scope, moves))
                .orElse(null);
    }

    record PlanPayload(
            @Nullable ImplementationPlanView implementationPlan, List<UserErrorView> errors) {}

    private static PlanPayload payload(TenantScope scope, ImplementationPlan plan) {
        return new PlanPayload(ImplementationPlanView.of(scope, plan), List.of());
    }

    record RegeneratedPayload(
            @Nullable ImplementationPlanView implementationPlan,
            @Nullable Integer addedCount,
            @Nullable Integer renewedCount,
            List<UserErrorView> errors) {}

    record TaskPayload(@Nullable PlanTaskView planTask, List<UserErrorView> errors) {}

    private static TaskPayload payload(TenantScope scope, PlanTask task) {
        return new TaskPayload(PlanTaskView.of(scope, task), List.of());
    }

    @MutationMapping
    PlanPayload generateImplementationPlan(
            @Argument @Valid GenerateImplementationPlanInput input, TenantScope scope) {
        return payload(
                scope, planService.generate(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    PlanPayload changeImplementationPlan(
            @Argument @Valid ChangeImplementationPlanInput input, TenantScope scope) {
        return payload(
                scope,
                planService.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RegeneratedPayload regenerateImplementationPlan(
            @Argument @Valid RegenerateImplementationPlanInput input, TenantScope scope) {
        var made =
                planService.regenerate(
                        scope, input.id(), input.firmTemplateIds(), input.expectedVersion());
        return new RegeneratedPayload(
                ImplementationPlanView.of(scope, made.plan()),
                made.added(),
                made.renewed(),
                List.of());
    }

    record BaselinePayload(@Nullable PlanBaselineView planBaseline, List<UserErrorView> errors) {}

    @MutationMapping
    BaselinePayload takePlanBaseline(
            @Argument @Valid TakePlanBaselineInput input, TenantScope scope) {
        var taken =
                baselineService.take(scope, input.planId(), input.name(), input.idempotencyKey());
        return new BaselinePayload(PlanBaselineView.of(scope, taken), List.of());
    }

    @MutationMapping
    TaskPayload applyPlanProposal(
            @Argument @Valid ApplyPlanProposalInput input, TenantScope scope) {
        return payload(scope, planService.apply(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload addPlanTask(@Argument @Valid AddPlanTaskInput input, TenantScope scope) {
        return payload(scope, taskService.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    TaskPayload changePlanTask(@Argument @Valid ChangePlanTaskInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.change(
                        scope,
                        input.id(),
                        input::applyTo,
                        input::applyTo,
                        input::applyTo,
                        input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload movePlanTask(@Argument @Valid MovePlanTaskInput input, TenantScope scope) {
        return payload(scope, taskService.move(scope, input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload reportPlanTask(@Argument @Valid ReportPlanTaskInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.report(scope, input.id(), input::toProgress, input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload recordPlanTaskSpending(
            @Argument @Valid RecordPlanTaskSpendingInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.spend(scope, input.id(), input.toSpending(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload dropPlanTask(@Argument @Valid DropPlanTaskInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.drop(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload reopenPlanTask(@Argument @Valid ReopenPlanTaskInput input, TenantScope scope) {
        return payload(scope, taskService.reopen(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload connectPlanTask(@Argument @Valid ConnectPlanTaskInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.connect(
                        scope, input.id(), input.toDependency(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload disconnectPlanTask(
            @Argument @Valid DisconnectPlanTaskInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.disconnect(
                        scope, input.id(), input.predecessorId(), input.expectedVersion()));
    }

    @MutationMapping
    TaskPayload shortenPlanTaskLag(
            @Argument @Valid ShortenPlanTaskLagInput input, TenantScope scope) {
        return payload(
                scope,
                taskService.shorten(
                        scope,
                        input.id(),
                        input.predecessorId(),
                        input.toShortened(),
                        input.expectedVersion()));
    }
}
