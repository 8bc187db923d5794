package dev.triennium.api.nonconformity;

import dev.triennium.api.certification.PlannedAuditView;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityResponse;
import dev.triennium.domain.nonconformity.NonconformityResponseRepository;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What certification bodies found in an audit, and were sent about it.
@Controller
class NonconformityResponseFields {

    private final Part<PlannedAuditId, List<Nonconformity>> found;
    private final Part<PlannedAuditId, List<NonconformityResponse>> responses;
    private final WebLinks links;

    NonconformityResponseFields(
            NonconformityRepository nonconformities,
            NonconformityResponseRepository responses,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.found =
                Part.register(
                        registry,
                        "PlannedAudit.nonconformities",
                        nonconformities::listOfAudits,
                        List.of());
        this.responses =
                Part.register(
                        registry,
                        "PlannedAudit.nonconformityResponses",
                        responses::listOfAudits,
                        List.of());
        this.links = links;
    }

    /// The GraphQL type `NonconformityResponseFile`.
    ///
    /// @param path no field of the SDL: what its links are made of
    record FileView(
            TenantScope scope,
            String path,
            String name,
            String mediaType,
            int size,
            String sha256,
            URI download)
            implements ScopedView {}

    @SchemaMapping(typeName = PlannedAuditView.TYPE, field = "nonconformities")
    CompletableFuture<List<NonconformityView>> foundIn(
            PlannedAuditView view, DataFetchingEnvironment environment) {
        return found.load(environment, view.scope(), new PlannedAuditId(view.id().key()))
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> NonconformityView.of(view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = PlannedAuditView.TYPE, field = "nonconformityResponses")
    CompletableFuture<List<NonconformityResponseView>> sentAbout(
            PlannedAuditView view, DataFetchingEnvironment environment) {
        return responses
                .load(environment, view.scope(), new PlannedAuditId(view.id().key()))
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> NonconformityResponseView.of(view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = NonconformityResponseView.TYPE, field = "audit")
    @Nullable CompletableFuture<PlannedAuditView> auditOf(
            NonconformityResponseView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, PlannedAuditView.TYPE, view.scope(), view.one().audit());
    }

    @SchemaMapping(typeName = NonconformityResponseView.TYPE)
    FileView workbook(NonconformityResponseView view) {
        return file(view, view.one().workbook(), FileType.XLSX);
    }

    @SchemaMapping(typeName = NonconformityResponseView.TYPE)
    FileView pages(NonconformityResponseView view) {
        return file(view, view.one().pages(), FileType.PDF);
    }

    private FileView file(
            NonconformityResponseView view, NonconformityResponse.Sent sent, FileType type) {
        var path = NonconformityResponseDownload.path(view.id(), type);
        return new FileView(
                view.scope(),
                path,
                sent.name(),
                type.mediaType(),
                Math.toIntExact(sent.size()),
                sent.sha256(),
                links.to(path));
    }

    @SchemaMapping(typeName = "NonconformityResponseFile")
    DownloadLinkView downloadLink(FileView file, DataFetchingEnvironment environment) {
        return links.toBrowser(environment, file.scope(), file.path());
    }

    @SchemaMapping(typeName = NonconformityResponseView.TYPE)
    CompletableFuture<PersonView> madeBy(
            NonconformityResponseView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.one().madeBy());
    }

    @SchemaMapping(typeName = NonconformityResponseView.TYPE, field = "answeredBy")
    @Nullable CompletableFuture<PersonView> answeredByOfResponse(
            NonconformityResponseView view, DataLoader<PersonId, PersonView> loader) {
        var answer = view.one().answer();
        return answer == null ? null : loader.load(answer.by());
    }
}
