package dev.triennium.api.document;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.document.ApprovalPolicy;
import dev.triennium.domain.document.ApprovalPolicyRepository;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderRepository;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below documents, folders and policies, and these below an organisation.
@Controller
class DocumentFields {

    private final Clock clock;
    private final FilteredConnections<TenantId, DocumentFilter, Document.Facts, DocumentView>
            ofTenants;
    private final ChildConnections<TenantId, DocumentFolder, DocumentFolderView> folders;
    private final Part<TenantId, List<ApprovalPolicy>> policies;
    private final ChildConnections<Ref<DocumentId>, VersionHead, DocumentVersionView> versions;
    private final Part<DocumentId, List<VersionHead>> current;
    private final Part<DocumentId, List<ClauseId>> clauses;

    DocumentFields(
            DocumentRepository documents,
            DocumentFolderRepository folders,
            ApprovalPolicyRepository policies,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.clock = clock;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.documents",
                        (scopes, _, filter, page) -> documents.pages(scopes, filter, page),
                        DocumentView::of);
        this.folders =
                ChildConnections.register(
                        registry,
                        "Tenant.documentFolders",
                        (scopes, _, page) -> folders.pages(scopes, page),
                        DocumentFolderView::of);
        this.policies =
                Part.register(
                        registry,
                        "Tenant.documentApprovalPolicies",
                        (scopes, _) -> {
                            var found = new HashMap<Ref<TenantId>, List<ApprovalPolicy>>();
                            policies.listAll(scopes)
                                    .forEach(
                                            (tenant, all) ->
                                                    found.put(new Ref<>(tenant, tenant), all));
                            return found;
                        },
                        List.of());
        this.versions =
                ChildConnections.register(
                        registry,
                        "Document.versions",
                        documents::pagesOfVersions,
                        DocumentVersionView::of);
        this.current =
                Part.register(registry, "Document.current", documents::listCurrent, List.of());
        this.clauses =
                Part.register(registry, "Document.clauses", documents::listClauses, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "documents")
    CompletableFuture<Connection<DocumentView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable DocumentFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? DocumentFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = "Tenant", field = "documentFolders")
    CompletableFuture<Connection<DocumentFolderView>> foldersOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return folders.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant", field = "documentApprovalPolicies")
    CompletableFuture<List<DocumentApprovalPolicyView>> policiesOfTenant(
            ScopedView tenant, DataFetchingEnvironment environment) {
        var scope = tenant.scope();
        return policies.load(environment, scope, scope.tenant())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> DocumentApprovalPolicyView.of(scope, one))
                                        .toList());
    }

    @SchemaMapping(typeName = DocumentFolderView.TYPE)
    @Nullable CompletableFuture<DocumentFolderView> parent(
            DocumentFolderView folder, DataFetchingEnvironment environment) {
        return Entity.load(environment, DocumentFolderView.TYPE, folder.scope(), folder.parentId());
    }

    @SchemaMapping(typeName = DocumentApproverView.TYPE)
    @Nullable CompletableFuture<ColleagueView> colleague(
            DocumentApproverView approver, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, approver.scope(), approver.colleagueId());
    }

    @SchemaMapping(typeName = DocumentApproverView.TYPE)
    CompletableFuture<Boolean> hasLeft(
            DocumentApproverView approver, DataFetchingEnvironment environment) {
        var colleague = colleague(approver, environment);
        var today = approver.scope().today(clock);
        return colleague == null
                ? CompletableFuture.completedFuture(false)
                : colleague.thenApply(found -> !found.colleague().isActive(today));
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    @Nullable CompletableFuture<DocumentFolderView> folder(
            DocumentView document, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                DocumentFolderView.TYPE,
                document.scope(),
                document.facts().description().folder());
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<ColleagueView> owner(
            DocumentView document, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ColleagueView.TYPE,
                        document.scope(),
                        document.facts().description().owner()));
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            DocumentView document,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return clauses.load(environment, document.scope(), document.facts().id())
                .thenCompose(loader::loadMany);
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<@Nullable DocumentVersionView> inForce(
            DocumentView document, DataFetchingEnvironment environment) {
        return current(document, true, environment);
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<@Nullable DocumentVersionView> next(
            DocumentView document, DataFetchingEnvironment environment) {
        return current(document, false, environment);
    }

    private CompletableFuture<@Nullable DocumentVersionView> current(
            DocumentView document, boolean isInForce, DataFetchingEnvironment environment) {
        return current.load(environment, document.scope(), document.facts().id())
                .thenApply(
                        heads ->
                                heads.stream()
                                        .filter(
                                                head ->
                                                        (head.state()
                                                                        == DocumentVersion.State
                                                                                .PUBLISHED)
                                                                == isInForce)
                                        .map(head -> DocumentVersionView.of(document.scope(), head))
                                        .findFirst()
                                        .orElse(null));
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<Connection<DocumentVersionView>> versions(
            DocumentView document, PageArguments page, DataFetchingEnvironment environment) {
        var scope = document.scope();
        return versions.load(environment, scope, Ref.in(scope, document.facts().id()), page);
    }
}
