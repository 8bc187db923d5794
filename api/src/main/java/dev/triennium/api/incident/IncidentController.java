package dev.triennium.api.incident;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of incidents.
@Controller
class IncidentController {

    private final IncidentService service;

    IncidentController(IncidentService service) {
        this.service = service;
    }

    record IncidentPayload(@Nullable IncidentView incident, List<UserErrorView> errors) {}

    @MutationMapping
    IncidentPayload recordIncident(@Argument @Valid RecordIncidentInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    IncidentPayload changeIncident(@Argument @Valid ChangeIncidentInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    IncidentPayload answerIncidentNotice(
            @Argument @Valid AnswerIncidentNoticeInput input, TenantScope scope) {
        return payload(
                scope,
                service.answer(
                        scope, input.id(), input.notice().toAnswer(), input.expectedVersion()));
    }

    @MutationMapping
    IncidentPayload noteIncidentNotice(
            @Argument @Valid NoteIncidentNoticeInput input, TenantScope scope) {
        return payload(
                scope,
                service.noteTold(
                        scope, input.id(), input.toldOn(), input.how(), input.expectedVersion()));
    }

    @MutationMapping
    IncidentPayload closeIncident(@Argument @Valid CloseIncidentInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    IncidentPayload reopenIncident(@Argument ReopenIncidentInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static IncidentPayload payload(TenantScope scope, Incident incident) {
        return new IncidentPayload(IncidentView.of(scope, incident), List.of());
    }
}
