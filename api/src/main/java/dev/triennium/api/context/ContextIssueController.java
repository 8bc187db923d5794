package dev.triennium.api.context;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of issues.
@Controller
class ContextIssueController {

    private final ContextIssueService service;

    ContextIssueController(ContextIssueService service) {
        this.service = service;
    }

    record ContextIssuePayload(
            @Nullable ContextIssueView contextIssue, List<UserErrorView> errors) {}

    @MutationMapping
    ContextIssuePayload recordContextIssue(
            @Argument @Valid RecordContextIssueInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toDraft(), input.idempotencyKey()));
    }

    @MutationMapping
    ContextIssuePayload changeContextIssue(
            @Argument @Valid ChangeContextIssueInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ContextIssuePayload reviewContextIssue(
            @Argument @Valid ReviewContextIssueInput input, TenantScope scope) {
        return payload(
                scope,
                service.review(
                        scope,
                        input.id(),
                        input.note(),
                        input.reviewOn(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ContextIssuePayload closeContextIssue(
            @Argument @Valid CloseContextIssueInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    ContextIssuePayload reopenContextIssue(
            @Argument @Valid ReopenContextIssueInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static ContextIssuePayload payload(TenantScope scope, ContextIssue issue) {
        return new ContextIssuePayload(ContextIssueView.of(scope, issue), List.of());
    }
}
