package dev.triennium.api.markuse;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of marks and claims.
@Controller
class MarkUseController {

    private final MarkUseService service;

    MarkUseController(MarkUseService service) {
        this.service = service;
    }

    record MarkUsePayload(@Nullable MarkUseView markUse, List<UserErrorView> errors) {}

    record MarkTaskPayload(@Nullable MarkTaskView markTask, List<UserErrorView> errors) {}

    @MutationMapping
    MarkUsePayload recordMarkUse(@Argument @Valid RecordMarkUseInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    MarkUsePayload changeMarkUse(@Argument @Valid ChangeMarkUseInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    MarkUsePayload closeMarkUse(@Argument @Valid CloseMarkUseInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    MarkUsePayload reopenMarkUse(@Argument ReopenMarkUseInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    MarkTaskPayload changeMarkTask(@Argument @Valid ChangeMarkTaskInput input, TenantScope scope) {
        return payload(
                scope,
                service.changeTask(
                        scope, input.id(), input::owner, input::day, input.expectedVersion()));
    }

    @MutationMapping
    MarkTaskPayload completeMarkTask(
            @Argument @Valid CompleteMarkTaskInput input, TenantScope scope) {
        return payload(
                scope,
                service.completeTask(
                        scope, input.id(), input.doneOn(), input.note(), input.expectedVersion()));
    }

    private static MarkUsePayload payload(TenantScope scope, MarkUse use) {
        return new MarkUsePayload(MarkUseView.of(scope, use), List.of());
    }

    private static MarkTaskPayload payload(TenantScope scope, MarkTask task) {
        return new MarkTaskPayload(MarkTaskView.of(scope, task), List.of());
    }
}
