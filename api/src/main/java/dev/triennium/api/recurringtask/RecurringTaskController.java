package dev.triennium.api.recurringtask;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.recurringtask.PlanTaskContinuation;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskService;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of recurring tasks.
@Controller
class RecurringTaskController {

    private final RecurringTaskService service;
    private final PlanTaskContinuation continuation;
    private final TenantRepository tenants;

    RecurringTaskController(
            RecurringTaskService service,
            PlanTaskContinuation continuation,
            TenantRepository tenants) {
        this.service = service;
        this.continuation = continuation;
        this.tenants = tenants;
    }

    record RecurringTaskPayload(
            @Nullable RecurringTaskView recurringTask, List<UserErrorView> errors) {}

    @MutationMapping
    RecurringTaskPayload recordRecurringTask(
            @Argument @Valid RecordRecurringTaskInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    RecurringTaskPayload changeRecurringTask(
            @Argument @Valid ChangeRecurringTaskInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RecurringTaskPayload completeRecurringTaskDay(
            @Argument @Valid CompleteRecurringTaskDayInput input, TenantScope scope) {
        return payload(
                scope,
                service.complete(
                        scope,
                        input.id(),
                        input.dueOn(),
                        input.doneOn(),
                        input.note(),
                        input.expectedVersion()));
    }

    @MutationMapping
    RecurringTaskPayload skipRecurringTaskDay(
            @Argument @Valid SkipRecurringTaskDayInput input, TenantScope scope) {
        return payload(
                scope,
                service.skip(
                        scope, input.id(), input.dueOn(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    RecurringTaskPayload endRecurringTask(
            @Argument @Valid EndRecurringTaskInput input, TenantScope scope) {
        return payload(
                scope, service.end(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    private static RecurringTaskPayload payload(TenantScope scope, RecurringTask task) {
        return new RecurringTaskPayload(RecurringTaskView.of(scope, task), List.of());
    }

    record ContinuePlanTasksPayload(
            @Nullable TenantView tenant,
            @Nullable Integer made,
            @Nullable Integer ended,
            List<UserErrorView> errors) {}

    /// Whoever sends it twice makes nothing twice, with or without a key.
    @MutationMapping
    ContinuePlanTasksPayload continuePlanTasks(
            @Argument ContinuePlanTasksInput input, TenantScope scope) {
        var outcome = continuation.run(scope);
        return new ContinuePlanTasksPayload(
                TenantView.of(scope, tenants.find(scope).orElseThrow()),
                outcome.made(),
                outcome.ended(),
                List.of());
    }
}
