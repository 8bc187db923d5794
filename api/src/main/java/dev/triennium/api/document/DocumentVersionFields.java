package dev.triennium.api.document;

import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.document.DocumentGap;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.document.VersionPeople;
import dev.triennium.domain.identity.PersonId;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below versions of documents.
@Controller
class DocumentVersionFields {

    private static final int MAX_GAPS = 100;

    private final WebLinks links;
    private final Part<DocumentVersionId, Optional<String>> texts;
    private final Part<DocumentVersionId, VersionPeople> people;

    DocumentVersionFields(
            DocumentRepository documents, WebLinks links, BatchLoaderRegistry registry) {
        this.links = links;
        this.texts = Part.registerOptional(registry, "DocumentVersion.text", documents::listTexts);
        this.people =
                Part.register(
                        registry,
                        "DocumentVersion.people",
                        documents::listPeople,
                        VersionPeople.NOBODY);
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<DocumentView> document(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        DocumentView.TYPE,
                        version.scope(),
                        version.head().document()));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<@Nullable String> text(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return texts.load(environment, version.scope(), version.head().id())
                .thenApply(text -> text.orElse(null));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<List<DocumentGap>> gaps(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return texts.load(environment, version.scope(), version.head().id())
                .thenApply(
                        text ->
                                text.map(DocumentGap::in).orElse(List.of()).stream()
                                        .limit(MAX_GAPS)
                                        .toList());
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    @Nullable URI download(DocumentVersionView version) {
        return version.sha256() == null ? null : links.to(DocumentDownload.path(version.id()));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    @Nullable DownloadLinkView downloadLink(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return version.sha256() == null
                ? null
                : links.toBrowser(
                        environment, version.scope(), DocumentDownload.path(version.id()));
    }

    private CompletableFuture<VersionPeople> people(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return people.load(environment, version.scope(), version.head().id());
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<List<PersonView>> authors(
            DocumentVersionView version,
            DataLoader<PersonId, PersonView> loader,
            DataFetchingEnvironment environment) {
        return people(version, environment).thenCompose(found -> loader.loadMany(found.authors()));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<@Nullable DocumentApprovalView> approval(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        var submission = version.head().submission();
        return submission == null
                ? CompletableFuture.completedFuture(null)
                : people(version, environment)
                        .thenApply(
                                found ->
                                        DocumentApprovalView.of(
                                                version.scope(),
                                                version.head(),
                                                submission,
                                                found));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<List<DocumentDecisionView>> decisions(
            DocumentVersionView version, DataFetchingEnvironment environment) {
        return people(version, environment)
                .thenApply(
                        found -> found.decisions().stream().map(DocumentDecisionView::of).toList());
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    @Nullable CompletableFuture<PersonView> publishedBy(
            DocumentVersionView version, DataLoader<PersonId, PersonView> loader) {
        var publication = version.head().publication();
        return References.load(publication == null ? null : publication.publishedBy(), loader);
    }

    @SchemaMapping(typeName = DocumentApprovalView.TYPE)
    CompletableFuture<PersonView> submittedBy(
            DocumentApprovalView approval, DataLoader<PersonId, PersonView> loader) {
        return loader.load(approval.submittedById());
    }

    @SchemaMapping(typeName = DocumentDecisionView.TYPE)
    CompletableFuture<PersonView> decidedBy(
            DocumentDecisionView decision, DataLoader<PersonId, PersonView> loader) {
        return loader.load(decision.decidedById());
    }
}
