package dev.triennium.api.certification;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationService;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Controller
class CertificationController {

    private final CertificationHeads heads;
    private final CertificationService service;
    private final Flux<Announcement> news;

    CertificationController(CertificationHeads heads, CertificationService service, NewsDesk desk) {
        this.heads = heads;
        this.service = service;
        this.news = desk.of(CertificationView.TYPE);
    }

    @QueryMapping
    @Nullable CertificationView certification(@Argument CertificationId id, TenantScope scope) {
        return heads.find(scope, id).map(found -> CertificationView.of(scope, found)).orElse(null);
    }

    @QueryMapping("certifications")
    Connection<CertificationView> certifications(
            @Argument @Nullable CertificationFilterInput filter,
            @Argument CertificationOrder orderBy,
            PageArguments page,
            TenantScope scope) {
        var wanted = filter == null ? CertificationFilter.ALL : filter.toFilter();
        return Connection.of(
                heads.page(scope, wanted, orderBy, page.request()),
                page,
                found -> CertificationView.of(scope, found));
    }

    @QueryMapping
    CertificationCyclePreviewView certificationCyclePreview(
            @Argument CertificationCyclePreviewInput input) {
        return CertificationCyclePreviewView.of(input.toCycle());
    }

    /// The GraphQL type `CertificationChange`.
    ///
    /// @param changed no field of the SDL: what `certification` is made from
    record CertificationChangeView(CertificationHead changed) {}

    @SubscriptionMapping
    Flux<CertificationChangeView> certificationChanged(TenantScope scope) {
        return news.filter(one -> one.tenant().equals(scope.tenant()))
                .publishOn(Schedulers.boundedElastic())
                .map(one -> new CertificationId(one.id()))
                .concatMap(id -> Mono.justOrEmpty(heads.find(scope, id)))
                .map(CertificationChangeView::new);
    }

    /// @param scope that of the event, not of the beginning: the caller's role may have changed
    @SchemaMapping(typeName = "CertificationChange")
    CertificationView certification(CertificationChangeView change, TenantScope scope) {
        return CertificationView.of(scope, change.changed());
    }

    record CertificationPayload(
            @Nullable CertificationView certification, List<UserErrorView> errors) {}

    private static CertificationPayload changed(TenantScope scope, Certification certification) {
        return new CertificationPayload(CertificationView.ofWhole(scope, certification), List.of());
    }

    @MutationMapping
    CertificationPayload applyForCertification(
            @Argument @Valid ApplyForCertificationInput input, TenantScope scope) {
        return changed(scope, service.apply(scope, input.toCommand(), input.idempotencyKey()));
    }

    private CertificationPayload taken(TenantScope scope, StepInput input) {
        return changed(scope, service.take(scope, input.move(), input.toStep()));
    }

    @MutationMapping
    CertificationPayload acceptCertificationApplication(
            @Argument @Valid AcceptCertificationApplicationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload declineCertificationApplication(
            @Argument @Valid DeclineCertificationApplicationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload cancelCertificationApplication(
            @Argument @Valid CancelCertificationApplicationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload scheduleStage1(
            @Argument @Valid ScheduleStage1Input input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload completeStage1(
            @Argument @Valid CompleteStage1Input input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload repeatStage1(@Argument @Valid RepeatStage1Input input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload scheduleStage2(
            @Argument @Valid ScheduleStage2Input input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload completeStage2(
            @Argument @Valid CompleteStage2Input input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload recordFinding(
            @Argument @Valid RecordFindingInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload assignFinding(
            @Argument @Valid AssignFindingInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload verifyFinding(
            @Argument @Valid VerifyFindingInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload acceptFindingPlan(
            @Argument @Valid AcceptFindingPlanInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload submitForDecision(
            @Argument @Valid SubmitForDecisionInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload grantCertification(
            @Argument @Valid GrantCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload refuseCertification(
            @Argument @Valid RefuseCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload agreeAuditDate(
            @Argument @Valid AgreeAuditDateInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload completeSurveillance(
            @Argument @Valid CompleteSurveillanceInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload suspendCertification(
            @Argument @Valid SuspendCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload restoreCertification(
            @Argument @Valid RestoreCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload changeCertificationScope(
            @Argument @Valid ChangeCertificationScopeInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload changeCertificationEdition(
            @Argument @Valid ChangeCertificationEditionInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload startRecertification(
            @Argument @Valid StartRecertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload completeRecertificationAudit(
            @Argument @Valid CompleteRecertificationAuditInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload decideRecertification(
            @Argument @Valid DecideRecertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload declineRenewal(
            @Argument @Valid DeclineRenewalInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload reapplyForCertification(
            @Argument @Valid ReapplyForCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload withdrawCertification(
            @Argument @Valid WithdrawCertificationInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload requestTransfer(
            @Argument @Valid RequestTransferInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload decideTransfer(
            @Argument @Valid DecideTransferInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload rejectTransfer(
            @Argument @Valid RejectTransferInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload recordAccreditationLoss(
            @Argument @Valid RecordAccreditationLossInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload correctCertificateExpiry(
            @Argument @Valid CorrectCertificateExpiryInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload rescheduleAudit(
            @Argument @Valid RescheduleAuditInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload postponeAudit(
            @Argument @Valid PostponeAuditInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload takeBackAudit(
            @Argument @Valid TakeBackAuditInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload correctFinding(
            @Argument @Valid CorrectFindingInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload correctAudit(@Argument @Valid CorrectAuditInput input, TenantScope scope) {
        return taken(scope, input);
    }

    @MutationMapping
    CertificationPayload correctCertificate(
            @Argument @Valid CorrectCertificateInput input, TenantScope scope) {
        return taken(scope, input);
    }
}
