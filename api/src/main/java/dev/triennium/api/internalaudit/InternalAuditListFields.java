package dev.triennium.api.internalaudit;

import dev.triennium.api.document.DocumentView;
import dev.triennium.api.evidence.EvidenceView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.nonconformity.NonconformityView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.AuditorRequirement;
import dev.triennium.domain.internalaudit.AuditorRequirementRepository;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditFilter;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditOrder;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessRepository;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeRepository;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditQuestionAction;
import dev.triennium.domain.internalaudit.InternalAuditQuestionFilter;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportAction;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The lists of internal audits, and what stands below checklists and reports.
@Controller
class InternalAuditListFields {

    private record Wanted(InternalAuditFilter filter, InternalAuditOrder order) {}

    private final FilteredConnections<TenantId, Wanted, InternalAudit.Facts, InternalAuditView>
            audits;
    private final ChildConnections<TenantId, InternalAuditProgramme, InternalAuditProgrammeView>
            programmes;
    private final ChildConnections<TenantId, InternalAuditProcess, InternalAuditProcessView>
            processes;
    private final ChildConnections<TenantId, AuditorRequirement, AuditorRequirementView>
            requirements;
    private final FilteredConnections<
                    Ref<InternalAuditId>,
                    InternalAuditQuestionFilter,
                    InternalAuditQuestion,
                    InternalAuditQuestionView>
            questions;
    private final Part<InternalAuditReportId, List<InternalAuditReport.FrozenFinding>> findings;
    private final WebLinks links;
    private final Part<InternalAuditQuestionId, List<ClauseId>> clauses;
    private final Part<InternalAuditQuestionId, List<DocumentId>> documents;
    private final Part<NonconformityId, Optional<InternalAuditQuestionId>> ofNonconformities;
    private final Part<InternalAuditReportId, List<InternalAuditReport.FrozenPerson>> people;

    InternalAuditListFields(
            InternalAuditRepository audits,
            InternalAuditProgrammeRepository programmes,
            InternalAuditProcessRepository processes,
            AuditorRequirementRepository requirements,
            InternalAuditQuestionRepository questions,
            InternalAuditReportRepository reports,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.links = links;
        this.audits =
                FilteredConnections.register(
                        registry,
                        "Tenant.internalAudits",
                        (scopes, _, wanted, page) ->
                                audits.pages(scopes, wanted.filter(), wanted.order(), page),
                        InternalAuditView::of);
        this.programmes =
                ChildConnections.register(
                        registry,
                        "Tenant.internalAuditProgrammes",
                        (scopes, _, page) -> programmes.pages(scopes, page),
                        InternalAuditProgrammeView::of);
        this.processes =
                ChildConnections.register(
                        registry,
                        "Tenant.internalAuditProcesses",
                        (scopes, _, page) -> processes.pages(scopes, page),
                        InternalAuditProcessView::of);
        this.requirements =
                ChildConnections.register(
                        registry,
                        "Tenant.auditorRequirements",
                        (scopes, _, page) -> requirements.pages(scopes, page),
                        AuditorRequirementView::of);
        this.questions =
                FilteredConnections.register(
                        registry,
                        "InternalAudit.questions",
                        questions::pages,
                        InternalAuditQuestionView::of);
        this.findings =
                Part.register(
                        registry, "InternalAuditReport.findings", reports::listFindings, List.of());
        this.clauses =
                Part.register(
                        registry,
                        "InternalAuditQuestion.clauses",
                        questions::listClauses,
                        List.of());
        this.documents =
                Part.register(
                        registry,
                        "InternalAuditQuestion.documents",
                        questions::listDocuments,
                        List.of());
        this.ofNonconformities =
                Part.registerOptional(
                        registry, "Nonconformity.auditQuestion", questions::listByNonconformity);
        this.people =
                Part.register(registry, "InternalAuditReport.team", reports::listPeople, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "internalAudits")
    CompletableFuture<Connection<InternalAuditView>> auditsOfTenant(
            ScopedView tenant,
            @Argument @Valid @Nullable InternalAuditFilterInput filter,
            @Argument InternalAuditOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return audits.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? InternalAuditFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = "Tenant", field = "internalAuditProgrammes")
    CompletableFuture<Connection<InternalAuditProgrammeView>> programmesOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return programmes.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant", field = "internalAuditProcesses")
    CompletableFuture<Connection<InternalAuditProcessView>> processesOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return processes.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant", field = "auditorRequirements")
    CompletableFuture<Connection<AuditorRequirementView>> requirementsOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return requirements.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "questions")
    CompletableFuture<Connection<InternalAuditQuestionView>> questionsOfAudit(
            InternalAuditView view,
            @Argument @Nullable InternalAuditQuestionFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return questions.load(
                environment,
                view.scope(),
                Ref.in(view.scope(), view.facts().id()),
                filter == null ? InternalAuditQuestionFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "audit")
    CompletableFuture<InternalAuditView> auditOfQuestion(
            InternalAuditQuestionView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        InternalAuditView.TYPE,
                        view.scope(),
                        view.question().audit()));
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "clauses")
    CompletableFuture<List<ClauseView>> clausesOfQuestion(
            InternalAuditQuestionView view,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return clauses.load(environment, view.scope(), view.question().id())
                .thenCompose(loader::loadMany);
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "documents")
    CompletableFuture<List<DocumentView>> documentsOfQuestion(
            InternalAuditQuestionView view, DataFetchingEnvironment environment) {
        return documents
                .load(environment, view.scope(), view.question().id())
                .thenCompose(
                        ids ->
                                InternalAuditReferences.all(
                                        environment, DocumentView.TYPE, view.scope(), ids));
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "keptEvidence")
    @Nullable CompletableFuture<EvidenceView> evidenceOfQuestion(
            InternalAuditQuestionView view, DataFetchingEnvironment environment) {
        var answer = view.question().answer();
        return Entity.load(
                environment,
                EvidenceView.TYPE,
                view.scope(),
                answer == null ? null : answer.kept());
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "answeredBy")
    @Nullable CompletableFuture<PersonView> answeredBy(
            InternalAuditQuestionView view, DataLoader<PersonId, PersonView> loader) {
        var answer = view.question().answer();
        return answer == null ? null : loader.load(answer.by());
    }

    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "nonconformity")
    @Nullable CompletableFuture<NonconformityView> nonconformityOfQuestion(
            InternalAuditQuestionView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityView.TYPE, view.scope(), view.question().nonconformity());
    }

    /// What may be done to a question is decided by the state of its audit.
    @SchemaMapping(typeName = InternalAuditQuestionView.TYPE, field = "allowedActions")
    CompletableFuture<List<InternalAuditQuestionAction>> allowedActionsOfQuestion(
            InternalAuditQuestionView view, DataFetchingEnvironment environment) {
        return auditOfQuestion(view, environment)
                .thenApply(audit -> view.question().allowedActions(view.scope(), audit.state()));
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "auditQuestion")
    CompletableFuture<@Nullable InternalAuditQuestionView> questionOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return ofNonconformities
                .load(environment, view.scope(), view.one().id())
                .thenCompose(
                        found ->
                                found.map(id -> question(view.scope(), id, environment))
                                        .orElse(CompletableFuture.completedFuture(null)));
    }

    private static CompletableFuture<InternalAuditQuestionView> question(
            TenantScope scope, InternalAuditQuestionId id, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, InternalAuditQuestionView.TYPE, scope, id));
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "audit")
    CompletableFuture<InternalAuditView> auditOfReport(
            InternalAuditReportView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment, InternalAuditView.TYPE, view.scope(), view.report().audit()));
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "writtenBy")
    CompletableFuture<PersonView> writtenBy(
            InternalAuditReportView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.report().written().by());
    }

    @SchemaMapping(typeName = "InternalAuditSignature", field = "signedBy")
    CompletableFuture<PersonView> signedBy(
            InternalAuditReportView.SignatureView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.signedById());
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "download")
    URI downloadOfReport(InternalAuditReportView view) {
        return links.to(InternalAuditDownload.path(view.id()));
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "downloadLink")
    DownloadLinkView downloadLinkOfReport(
            InternalAuditReportView view, DataFetchingEnvironment environment) {
        return links.toBrowser(environment, view.scope(), InternalAuditDownload.path(view.id()));
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "team")
    CompletableFuture<List<InternalAuditReport.FrozenPerson>> teamOfReport(
            InternalAuditReportView view, DataFetchingEnvironment environment) {
        return people.load(environment, view.scope(), view.report().id());
    }

    @SchemaMapping(typeName = "InternalAuditReportPerson", field = "overrideReason")
    @Nullable String overrideReason(InternalAuditReport.FrozenPerson person) {
        return person.overriddenWhy();
    }

    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "findings")
    CompletableFuture<List<InternalAuditReport.FrozenFinding>> findingsOfReport(
            InternalAuditReportView view, DataFetchingEnvironment environment) {
        return findings.load(environment, view.scope(), view.report().id());
    }

    /// What may be done to a report is decided by the state of its audit too.
    @SchemaMapping(typeName = InternalAuditReportView.TYPE, field = "allowedActions")
    CompletableFuture<List<InternalAuditReportAction>> allowedActionsOfReport(
            InternalAuditReportView view, DataFetchingEnvironment environment) {
        return auditOfReport(view, environment)
                .thenApply(audit -> view.report().allowedActions(view.scope(), audit.state()));
    }
}
