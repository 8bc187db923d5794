package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.tenancy.ColleagueWorkView.ColleagueWorkItemView;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The root fields of the staff register.
@Controller
class ColleagueController {

    private final ColleagueService service;

    ColleagueController(ColleagueService service) {
        this.service = service;
    }

    record ColleaguePayload(@Nullable ColleagueView colleague, List<UserErrorView> errors) {}

    @MutationMapping
    ColleaguePayload addColleague(@Argument @Valid AddColleagueInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ColleaguePayload changeColleague(
            @Argument @Valid ChangeColleagueInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    record ReassignPayload(
            @Nullable ColleagueView colleague,
            @Nullable ColleagueView to,
            @Nullable Integer count,
            @Nullable List<ColleagueWorkItemView> items,
            List<UserErrorView> errors) {}

    @MutationMapping
    ReassignPayload reassignColleagueWork(
            @Argument ReassignColleagueWorkInput input, TenantScope scope) {
        var done = service.handOver(scope, input.id(), input.toId());
        var work = ColleagueWorkView.of(scope, done.work());
        return new ReassignPayload(
                ColleagueView.of(scope, done.from()),
                ColleagueView.of(scope, done.to()),
                work.count(),
                work.items(),
                List.of());
    }

    @MutationMapping
    ColleaguePayload mergeColleagues(@Argument MergeColleaguesInput input, TenantScope scope) {
        return payload(
                scope,
                service.merge(
                        scope,
                        input.id(),
                        input.expectedVersion(),
                        input.mergedId(),
                        input.expectedVersionOfMerged()));
    }

    private static ColleaguePayload payload(TenantScope scope, Colleague colleague) {
        return new ColleaguePayload(ColleagueView.of(scope, colleague), List.of());
    }
}
