package dev.triennium.api.externalaudit;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExternalAuditController {

    private final ExternalAuditService service;

    ExternalAuditController(ExternalAuditService service) {
        this.service = service;
    }

    record ExternalAuditPayload(
            @Nullable ExternalAuditView externalAudit, List<UserErrorView> errors) {}

    private static ExternalAuditPayload payload(TenantScope scope, ExternalAudit audit) {
        return new ExternalAuditPayload(ExternalAuditView.of(scope, audit), List.of());
    }

    @MutationMapping
    ExternalAuditPayload openExternalAudit(
            @Argument @Valid OpenExternalAuditInput input, TenantScope scope) {
        return payload(scope, service.open(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ExternalAuditPayload setExternalAuditWishes(
            @Argument @Valid SetExternalAuditWishesInput input, TenantScope scope) {
        return payload(
                scope,
                service.wish(scope, input.id(), input.wishedMonths(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload overrideStageReadiness(
            @Argument @Valid OverrideStageReadinessInput input, TenantScope scope) {
        return payload(
                scope,
                service.override(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload concludeStage1(
            @Argument @Valid ConcludeStage1Input input, TenantScope scope) {
        return payload(
                scope,
                service.conclude(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload closeAreaOfConcern(
            @Argument @Valid CloseAreaOfConcernInput input, TenantScope scope) {
        return payload(
                scope,
                service.closeConcern(
                        scope,
                        input.id(),
                        input.findingId(),
                        input.closedOn(),
                        input.closing(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload nameAuditTeam(
            @Argument @Valid NameAuditTeamInput input, TenantScope scope) {
        return payload(
                scope,
                service.nameTeam(scope, input.id(), input.toNotice(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload acceptAuditTeam(@Argument AcceptAuditTeamInput input, TenantScope scope) {
        return payload(
                scope,
                service.acceptTeam(scope, input.id(), input.acceptedOn(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload objectToAuditTeam(
            @Argument @Valid ObjectToAuditTeamInput input, TenantScope scope) {
        return payload(
                scope,
                service.objectToTeam(
                        scope,
                        input.id(),
                        input.objectedOn(),
                        input.about(),
                        input.reason(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload answerTeamObjection(
            @Argument @Valid AnswerTeamObjectionInput input, TenantScope scope) {
        return payload(
                scope,
                service.settleObjection(
                        scope,
                        input.id(),
                        input.answeredOn(),
                        input.isAccepted(),
                        input.answer(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload recordAuditReport(
            @Argument @Valid RecordAuditReportInput input, TenantScope scope) {
        return payload(
                scope,
                service.recordReport(scope, input.id(), input.toReport(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload planAuditTime(
            @Argument @Valid PlanAuditTimeInput input, TenantScope scope) {
        return payload(
                scope,
                service.planTime(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    ExternalAuditPayload drawAuditSites(
            @Argument @Valid DrawAuditSitesInput input, TenantScope scope) {
        return payload(
                scope,
                service.drawSites(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }
}
