package dev.triennium.api.nonconformity;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of nonconformities.
@Controller
class NonconformityController {

    private final NonconformityService service;

    NonconformityController(NonconformityService service) {
        this.service = service;
    }

    record NonconformityPayload(
            @Nullable NonconformityView nonconformity, List<UserErrorView> errors) {}

    record ActionPayload(
            @Nullable CorrectiveActionView correctiveAction, List<UserErrorView> errors) {}

    @MutationMapping
    NonconformityPayload recordNonconformity(
            @Argument @Valid RecordNonconformityInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    NonconformityPayload changeNonconformity(
            @Argument @Valid ChangeNonconformityInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload gradeNonconformity(
            @Argument @Valid GradeNonconformityInput input, TenantScope scope) {
        return payload(
                scope,
                service.grade(
                        scope, input.id(), input.grade(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload correctNonconformity(
            @Argument @Valid CorrectNonconformityInput input, TenantScope scope) {
        return payload(
                scope,
                service.correct(
                        scope, input.id(), input.what(), input.doneOn(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload noteNonconformityExtent(
            @Argument @Valid NoteNonconformityExtentInput input, TenantScope scope) {
        return payload(
                scope,
                service.noteExtent(scope, input.id(), input.toExtent(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload analyseNonconformityByFiveWhys(
            @Argument @Valid AnalyseNonconformityByFiveWhysInput input, TenantScope scope) {
        return payload(
                scope,
                service.analyse(scope, input.id(), input.toAnalysis(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload analyseNonconformityByIshikawa(
            @Argument @Valid AnalyseNonconformityByIshikawaInput input, TenantScope scope) {
        return payload(
                scope,
                service.analyse(scope, input.id(), input.toAnalysis(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload submitNonconformityPlan(
            @Argument @Valid SubmitNonconformityPlanInput input, TenantScope scope) {
        return payload(
                scope,
                service.submitPlan(scope, input.id(), input.toPlan(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload acceptNonconformityPlan(
            @Argument @Valid AcceptNonconformityPlanInput input, TenantScope scope) {
        return payload(
                scope,
                service.acceptPlan(scope, input.id(), input.note(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload rejectNonconformityPlan(
            @Argument @Valid RejectNonconformityPlanInput input, TenantScope scope) {
        return payload(
                scope,
                service.rejectPlan(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    ActionPayload changeCorrectiveAction(
            @Argument @Valid ChangeCorrectiveActionInput input, TenantScope scope) {
        return payload(
                scope,
                service.changeAction(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ActionPayload completeCorrectiveAction(
            @Argument @Valid CompleteCorrectiveActionInput input, TenantScope scope) {
        return payload(
                scope,
                service.completeAction(
                        scope,
                        input.id(),
                        input.doneOn(),
                        input.evidenceId(),
                        input.proof(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ActionPayload reopenCorrectiveAction(
            @Argument @Valid ReopenCorrectiveActionInput input, TenantScope scope) {
        return payload(scope, service.reopenAction(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload implementNonconformityPlan(
            @Argument @Valid ImplementNonconformityPlanInput input, TenantScope scope) {
        return payload(
                scope,
                service.implement(
                        scope, input.id(), input.implementedOn(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload verifyNonconformity(
            @Argument @Valid VerifyNonconformityInput input, TenantScope scope) {
        return payload(
                scope,
                service.verify(
                        scope,
                        input.id(),
                        input.note(),
                        input.reviewOn(),
                        input.criteria(),
                        input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload returnNonconformity(
            @Argument @Valid ReturnNonconformityInput input, TenantScope scope) {
        return payload(
                scope,
                service.returnActions(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload askForNonconformityExtension(
            @Argument @Valid AskForNonconformityExtensionInput input, TenantScope scope) {
        return payload(
                scope,
                service.askForExtension(
                        scope,
                        input.id(),
                        input.toWanted(),
                        input.reason(),
                        input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload grantNonconformityExtension(
            @Argument @Valid GrantNonconformityExtensionInput input, TenantScope scope) {
        return payload(
                scope,
                service.grantExtension(
                        scope,
                        input.id(),
                        input.toGranted(),
                        input.note(),
                        input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload refuseNonconformityExtension(
            @Argument @Valid RefuseNonconformityExtensionInput input, TenantScope scope) {
        return payload(
                scope,
                service.refuseExtension(
                        scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload contestNonconformity(
            @Argument @Valid ContestNonconformityInput input, TenantScope scope) {
        return payload(
                scope, service.contest(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload endNonconformityContest(
            @Argument @Valid EndNonconformityContestInput input, TenantScope scope) {
        return payload(
                scope,
                service.endContest(
                        scope,
                        input.id(),
                        input.isWithdrawn(),
                        input.decision(),
                        input.expectedVersion()));
    }

    @MutationMapping
    NonconformityPayload reviewNonconformityEffectiveness(
            @Argument @Valid ReviewNonconformityEffectivenessInput input, TenantScope scope) {
        return payload(
                scope,
                service.review(
                                scope,
                                input.id(),
                                input.isEffective(),
                                input.result(),
                                input.expectedVersion())
                        .nonconformity());
    }

    private static NonconformityPayload payload(TenantScope scope, Nonconformity one) {
        return new NonconformityPayload(NonconformityView.of(scope, one), List.of());
    }

    private static ActionPayload payload(TenantScope scope, CorrectiveAction action) {
        return new ActionPayload(CorrectiveActionView.of(scope, action), List.of());
    }
}
