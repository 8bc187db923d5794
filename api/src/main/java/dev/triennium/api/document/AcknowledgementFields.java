package dev.triennium.api.document;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Lists;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.document.Acknowledgement;
import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.AcknowledgementService;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// Whom documents are for, and who has read them.
@Controller
class AcknowledgementFields {

    private final Part<DocumentId, Distribution> distributions;
    private final Part<DocumentId, List<Colleague>> missing;
    private final ChildConnections<
                    Ref<DocumentVersionId>, Acknowledgement, DocumentAcknowledgementView>
            ofVersions;

    AcknowledgementFields(
            DocumentRepository documents,
            AcknowledgementService service,
            AcknowledgementRepository acknowledgements,
            BatchLoaderRegistry registry) {
        this.distributions =
                Part.register(
                        registry,
                        "Document.distribution",
                        documents::listDistributions,
                        Distribution.NOBODY);
        this.missing =
                Part.register(
                        registry,
                        "Document.missingAcknowledgements",
                        service::listMissing,
                        List.of());
        this.ofVersions =
                ChildConnections.register(
                        registry,
                        "DocumentVersion.acknowledgements",
                        acknowledgements::pages,
                        DocumentAcknowledgementView::of);
    }

    /// The GraphQL type `DocumentDistribution`.
    record DistributionView(
            TenantScope scope,
            boolean toAll,
            List<String> departments,
            List<ColleagueId> colleagueIds,
            @Nullable Integer days) {

        static DistributionView of(TenantScope scope, Distribution distribution) {
            return new DistributionView(
                    scope,
                    distribution.toAll(),
                    distribution.departments(),
                    distribution.colleagues(),
                    distribution.days());
        }
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<DistributionView> distribution(
            DocumentView document, DataFetchingEnvironment environment) {
        var scope = document.scope();
        return distributions
                .load(environment, scope, document.facts().id())
                .thenApply(found -> DistributionView.of(scope, found));
    }

    @SchemaMapping(typeName = "DocumentDistribution")
    CompletableFuture<List<ColleagueView>> colleagues(
            DistributionView distribution, DataFetchingEnvironment environment) {
        var views =
                distribution.colleagueIds().stream()
                        .flatMap(
                                id ->
                                        Stream.ofNullable(
                                                Entity.<ColleagueView>load(
                                                        environment,
                                                        ColleagueView.TYPE,
                                                        distribution.scope(),
                                                        id)))
                        .toList();
        return CompletableFuture.allOf(views.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> views.stream().map(CompletableFuture::join).toList());
    }

    @SchemaMapping(typeName = DocumentView.TYPE)
    CompletableFuture<Connection<ColleagueView>> missingAcknowledgements(
            DocumentView document, PageArguments page, DataFetchingEnvironment environment) {
        var scope = document.scope();
        return missing.load(environment, scope, document.facts().id())
                .thenApply(
                        all ->
                                Connection.of(
                                        Lists.page(all, page.request()),
                                        page,
                                        one -> ColleagueView.of(scope, one)));
    }

    @SchemaMapping(typeName = DocumentVersionView.TYPE)
    CompletableFuture<Connection<DocumentAcknowledgementView>> acknowledgements(
            DocumentVersionView version, PageArguments page, DataFetchingEnvironment environment) {
        var scope = version.scope();
        return ofVersions.load(environment, scope, Ref.in(scope, version.head().id()), page);
    }

    @SchemaMapping(typeName = DocumentAcknowledgementView.TYPE)
    CompletableFuture<DocumentVersionView> documentVersion(
            DocumentAcknowledgementView one, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        DocumentVersionView.TYPE,
                        one.scope(),
                        one.acknowledgement().documentVersion()));
    }

    @SchemaMapping(typeName = DocumentAcknowledgementView.TYPE)
    CompletableFuture<ColleagueView> colleague(
            DocumentAcknowledgementView one, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ColleagueView.TYPE,
                        one.scope(),
                        one.acknowledgement().colleague()));
    }
}
