package dev.triennium.api.externalaudit;

import dev.triennium.api.certification.CertificationView;
import dev.triennium.api.certification.FindingView;
import dev.triennium.api.certification.PlannedAuditView;
import dev.triennium.api.externalaudit.ExternalAuditView.ConcernView;
import dev.triennium.api.externalaudit.ExternalAuditView.DrawView;
import dev.triennium.api.externalaudit.ExternalAuditView.OverrideView;
import dev.triennium.api.externalaudit.ExternalAuditView.PointView;
import dev.triennium.api.externalaudit.ExternalAuditView.ReadinessView;
import dev.triennium.api.externalaudit.ExternalAuditView.ReportView;
import dev.triennium.api.externalaudit.ExternalAuditView.VisitView;
import dev.triennium.api.externalaudit.TransferAssessmentView.CostsView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditRepository;
import dev.triennium.domain.externalaudit.ReadinessLink;
import dev.triennium.domain.externalaudit.ReadinessService;
import dev.triennium.domain.externalaudit.StageReadiness;
import dev.triennium.domain.externalaudit.TransferAssessment;
import dev.triennium.domain.externalaudit.TransferAssessmentService;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Ref;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below certifications, and below what is kept of their audits.
@Controller
class ExternalAuditFields {

    private final ChildConnections<Ref<CertificationId>, ExternalAudit, ExternalAuditView>
            ofCertifications;
    private final Part<ExternalAuditId, Optional<StageReadiness>> readiness;
    private final Part<CertificationId, Optional<TransferAssessment>> transfers;
    private final Clock clock;

    ExternalAuditFields(
            ExternalAuditRepository audits,
            ReadinessService service,
            TransferAssessmentService transferService,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.ofCertifications =
                ChildConnections.register(
                        registry,
                        "Certification.externalAudits",
                        audits::pages,
                        ExternalAuditView::of);
        this.readiness = Part.registerOptional(registry, "ExternalAudit.readiness", service::list);
        this.transfers =
                Part.registerOptional(
                        registry, "Certification.transferAssessment", transferService::list);
        this.clock = clock;
    }

    @SchemaMapping(typeName = CertificationView.TYPE)
    CompletableFuture<Connection<ExternalAuditView>> externalAudits(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return ofCertifications.load(
                environment, scope, Ref.in(scope, certification.head().id()), page);
    }

    @SchemaMapping(typeName = CertificationView.TYPE)
    CompletableFuture<@Nullable TransferAssessmentView> transferAssessment(
            CertificationView certification, DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return transfers
                .load(environment, scope, certification.head().id())
                .thenApply(
                        found ->
                                found.map(one -> TransferAssessmentView.of(scope, one))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = "TransferCosts")
    CompletableFuture<ScopedView> quotation(CostsView costs, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, "Quotation", costs.scope(), costs.quotationId()));
    }

    @SchemaMapping(typeName = ExternalAuditView.TYPE)
    CompletableFuture<CertificationView> certification(
            ExternalAuditView audit, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CertificationView.TYPE,
                        audit.scope(),
                        audit.external().certification()));
    }

    @SchemaMapping(typeName = ExternalAuditView.TYPE)
    CompletableFuture<PlannedAuditView> audit(
            ExternalAuditView audit, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        PlannedAuditView.TYPE,
                        audit.scope(),
                        audit.external().audit()));
    }

    @SchemaMapping(typeName = ExternalAuditView.TYPE)
    CompletableFuture<@Nullable ReadinessView> readiness(
            ExternalAuditView audit, DataFetchingEnvironment environment) {
        return readiness
                .load(environment, audit.scope(), audit.external().id())
                .thenApply(
                        found ->
                                found.map(one -> ReadinessView.of(audit.scope(), one))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = "ReadinessPoint")
    @Nullable CompletableFuture<ScopedView> subject(
            PointView point, DataFetchingEnvironment environment) {
        if (point.link() == ReadinessLink.EXTERNAL_AUDIT) {
            return Entity.load(
                    environment,
                    ExternalAuditView.TYPE,
                    point.scope(),
                    point.place().externalAudit());
        }
        return point.link() == ReadinessLink.MANAGEMENT_SYSTEM
                ? Entity.load(
                        environment, "ManagementSystem", point.scope(), point.readiness().system())
                : null;
    }

    @SchemaMapping(typeName = "ReadinessOverride")
    CompletableFuture<PersonView> decidedBy(
            OverrideView override, DataLoader<PersonId, PersonView> loader) {
        return loader.load(override.by());
    }

    @SchemaMapping(typeName = "ConcernClosing")
    CompletableFuture<FindingView> finding(
            ConcernView concern, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, FindingView.TYPE, concern.scope(), concern.findingId()));
    }

    @SchemaMapping(typeName = "AuditSiteDraw")
    CompletableFuture<ScopeStatementView> scopeStatement(
            DrawView draw, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, ScopeStatementView.TYPE, draw.scope(), draw.scopeId()));
    }

    @SchemaMapping(typeName = "AuditSiteVisit")
    CompletableFuture<ScopedView> site(VisitView visit, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, "Site", visit.scope(), visit.siteId()));
    }

    @SchemaMapping(typeName = "AuditReport")
    @Nullable Integer factsDaysLeft(ReportView report) {
        return daysLeft(report, report.factsUntil());
    }

    @SchemaMapping(typeName = "AuditReport")
    @Nullable Integer complaintDaysLeft(ReportView report) {
        return daysLeft(report, report.complaintUntil());
    }

    @SchemaMapping(typeName = "AuditReport")
    @Nullable Integer appealDaysLeft(ReportView report) {
        return daysLeft(report, report.appealUntil());
    }

    private @Nullable Integer daysLeft(ReportView report, @Nullable LocalDate until) {
        return until == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(report.scope().today(clock), until));
    }
}
