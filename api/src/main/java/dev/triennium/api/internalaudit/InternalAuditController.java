package dev.triennium.api.internalaudit;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.nonconformity.NonconformityView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.internalaudit.AuditorRequirement;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditChecklist;
import dev.triennium.domain.internalaudit.InternalAuditPlanning;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReporting;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of internal audits.
@Controller
class InternalAuditController {

    private final InternalAuditPlanning planning;
    private final InternalAuditService audits;
    private final InternalAuditChecklist checklist;
    private final InternalAuditReporting reporting;
    private final TenantRepository tenants;

    InternalAuditController(
            InternalAuditPlanning planning,
            InternalAuditService audits,
            InternalAuditChecklist checklist,
            InternalAuditReporting reporting,
            TenantRepository tenants) {
        this.planning = planning;
        this.audits = audits;
        this.checklist = checklist;
        this.reporting = reporting;
        this.tenants = tenants;
    }

    record ProgrammePayload(
            @Nullable InternalAuditProgrammeView programme, List<UserErrorView> errors) {}

    record ProcessPayload(@Nullable InternalAuditProcessView process, List<UserErrorView> errors) {}

    record RequirementPayload(
            @Nullable AuditorRequirementView requirement, List<UserErrorView> errors) {}

    record DroppedPayload(
            @Nullable TenantView tenant,
            @Nullable AuditorRequirementView requirement,
            List<UserErrorView> errors) {}

    record AuditPayload(@Nullable InternalAuditView audit, List<UserErrorView> errors) {}

    record QuestionsPayload(
            @Nullable List<InternalAuditQuestionView> questions, List<UserErrorView> errors) {}

    record RaisedPayload(
            @Nullable InternalAuditQuestionView question,
            @Nullable NonconformityView nonconformity,
            List<UserErrorView> errors) {}

    record ReportPayload(@Nullable InternalAuditReportView report, List<UserErrorView> errors) {}

    record ReportedPayload(
            @Nullable InternalAuditView audit,
            @Nullable InternalAuditReportView report,
            List<UserErrorView> errors) {}

    private static ProgrammePayload payload(TenantScope scope, InternalAuditProgramme changed) {
        return new ProgrammePayload(InternalAuditProgrammeView.of(scope, changed), List.of());
    }

    private static ProcessPayload payload(TenantScope scope, InternalAuditProcess changed) {
        return new ProcessPayload(InternalAuditProcessView.of(scope, changed), List.of());
    }

    private static RequirementPayload payload(TenantScope scope, AuditorRequirement changed) {
        return new RequirementPayload(AuditorRequirementView.of(scope, changed), List.of());
    }

    private static AuditPayload payload(TenantScope scope, InternalAudit changed) {
        return new AuditPayload(InternalAuditView.of(scope, changed.facts()), List.of());
    }

    private static QuestionsPayload payload(
            TenantScope scope, List<InternalAuditQuestion> changed) {
        return new QuestionsPayload(
                changed.stream().map(one -> InternalAuditQuestionView.of(scope, one)).toList(),
                List.of());
    }

    private static RaisedPayload payload(TenantScope scope, InternalAuditChecklist.Raised raised) {
        return new RaisedPayload(
                InternalAuditQuestionView.of(scope, raised.question()),
                NonconformityView.of(scope, raised.nonconformity()),
                List.of());
    }

    private static ReportPayload payload(TenantScope scope, InternalAuditReport changed) {
        return new ReportPayload(InternalAuditReportView.of(scope, changed), List.of());
    }

    private static ReportedPayload payload(
            TenantScope scope, InternalAuditReporting.Reported changed) {
        return new ReportedPayload(
                InternalAuditView.of(scope, changed.audit().facts()),
                InternalAuditReportView.of(scope, changed.report()),
                List.of());
    }

    @MutationMapping
    ProgrammePayload startInternalAuditProgramme(
            @Argument @Valid StartInternalAuditProgrammeInput input, TenantScope scope) {
        return payload(scope, planning.start(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ProgrammePayload changeInternalAuditProgramme(
            @Argument @Valid ChangeInternalAuditProgrammeInput input, TenantScope scope) {
        return payload(
                scope, planning.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ProcessPayload addInternalAuditProcess(
            @Argument @Valid AddInternalAuditProcessInput input, TenantScope scope) {
        return payload(scope, planning.add(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ProcessPayload changeInternalAuditProcess(
            @Argument @Valid ChangeInternalAuditProcessInput input, TenantScope scope) {
        return payload(
                scope, planning.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    RequirementPayload requireOfAuditors(
            @Argument @Valid RequireOfAuditorsInput input, TenantScope scope) {
        return payload(scope, planning.require(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    DroppedPayload dropAuditorRequirement(
            @Argument @Valid DropAuditorRequirementInput input, TenantScope scope) {
        planning.drop(scope, input.id(), input.expectedVersion());
        return new DroppedPayload(
                tenants.find(scope).map(one -> TenantView.of(scope, one)).orElse(null),
                null,
                List.of());
    }

    @MutationMapping
    AuditPayload planInternalAudit(
            @Argument @Valid PlanInternalAuditInput input, TenantScope scope) {
        return payload(scope, audits.plan(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    AuditPayload changeInternalAudit(
            @Argument @Valid ChangeInternalAuditInput input, TenantScope scope) {
        return payload(
                scope, audits.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload assignInternalAuditor(
            @Argument @Valid AssignInternalAuditorInput input, TenantScope scope) {
        return payload(
                scope,
                audits.assign(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload removeInternalAuditor(
            @Argument @Valid RemoveInternalAuditorInput input, TenantScope scope) {
        return payload(
                scope,
                audits.remove(scope, input.id(), input.colleagueId(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload planInternalAuditSlots(
            @Argument @Valid PlanInternalAuditSlotsInput input, TenantScope scope) {
        return payload(
                scope,
                audits.planSlots(scope, input.id(), input.toSlots(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload sendInternalAuditPlan(
            @Argument @Valid SendInternalAuditPlanInput input, TenantScope scope) {
        return payload(scope, audits.sendPlan(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload declareInternalAuditorIndependence(
            @Argument @Valid DeclareInternalAuditorIndependenceInput input, TenantScope scope) {
        return payload(
                scope,
                audits.declare(scope, input.id(), input.colleagueId(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload drawUpInternalAuditChecklist(
            @Argument @Valid DrawUpInternalAuditChecklistInput input, TenantScope scope) {
        return payload(scope, checklist.drawUp(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload startInternalAudit(
            @Argument @Valid StartInternalAuditInput input, TenantScope scope) {
        return payload(scope, audits.start(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    QuestionsPayload answerInternalAuditQuestions(
            @Argument @Valid AnswerInternalAuditQuestionsInput input, TenantScope scope) {
        return payload(scope, checklist.answer(scope, input.id(), input.toGiven()));
    }

    @MutationMapping
    RaisedPayload raiseInternalAuditNonconformity(
            @Argument @Valid RaiseInternalAuditNonconformityInput input, TenantScope scope) {
        return payload(
                scope,
                checklist.raise(scope, input.id(), input.toCommand(), input.expectedVersion()));
    }

    @MutationMapping
    ReportedPayload reportInternalAudit(
            @Argument @Valid ReportInternalAuditInput input, TenantScope scope) {
        return payload(
                scope,
                reporting.report(scope, input.id(), input.toContent(), input.expectedVersion()));
    }

    @MutationMapping
    ReportPayload changeInternalAuditReport(
            @Argument @Valid ChangeInternalAuditReportInput input, TenantScope scope) {
        return payload(
                scope,
                reporting.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ReportedPayload signInternalAuditReport(
            @Argument @Valid SignInternalAuditReportInput input, TenantScope scope) {
        return payload(
                scope, reporting.sign(scope, input.id(), input.as(), input.expectedVersion()));
    }

    @MutationMapping
    ReportedPayload correctInternalAuditReport(
            @Argument @Valid CorrectInternalAuditReportInput input, TenantScope scope) {
        return payload(
                scope,
                reporting.correct(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    AuditPayload cancelInternalAudit(
            @Argument @Valid CancelInternalAuditInput input, TenantScope scope) {
        return payload(
                scope, audits.cancel(scope, input.id(), input.reason(), input.expectedVersion()));
    }
}
