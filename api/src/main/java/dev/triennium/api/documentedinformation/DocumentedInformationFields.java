package dev.triennium.api.documentedinformation;

import dev.triennium.api.document.DocumentView;
import dev.triennium.api.evidence.EvidenceView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.documentedinformation.DocumentedInformationService;
import dev.triennium.domain.documentedinformation.DocumentedItem;
import dev.triennium.domain.documentedinformation.InformationState;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What documented information a management system needs and has.
@Controller
class DocumentedInformationFields {

    private static final String TYPE = "DocumentedInformationItem";

    private final Part<ManagementSystemId, List<DocumentedItem>> items;

    DocumentedInformationFields(
            DocumentedInformationService service, BatchLoaderRegistry registry) {
        this.items =
                Part.register(
                        registry,
                        "ManagementSystem.documentedInformation",
                        service::list,
                        List.of());
    }

    /// The GraphQL type `DocumentedInformationItem`.
    ///
    /// @param item no field of the SDL: what other fields are made from
    record ItemView(
            TenantScope scope,
            DocumentedItem item,
            InformationState state,
            Documentation need,
            boolean isUnverified,
            List<ClauseView> clauses) {

        static ItemView of(TenantScope scope, DocumentedItem item) {
            return new ItemView(
                    scope,
                    item,
                    item.state(),
                    item.need(),
                    item.isUnverified(),
                    item.clauses().stream().map(ClauseView::of).toList());
        }
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE)
    CompletableFuture<List<ItemView>> documentedInformation(
            ManagementSystemView system,
            @Argument @Nullable InformationState state,
            DataFetchingEnvironment environment) {
        return items.load(environment, system.scope(), system.systemId())
                .thenApply(
                        all ->
                                all.stream()
                                        .filter(one -> state == null || one.state() == state)
                                        .map(one -> ItemView.of(system.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<StandardView> standard(
            ItemView item, DataLoader<StandardId, StandardView> loader) {
        return loader.load(item.item().standard());
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<DocumentView>> documents(
            ItemView item, DataFetchingEnvironment environment) {
        return Entity.loadAll(
                environment, DocumentView.TYPE, item.scope(), item.item().documents());
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<EvidenceView>> evidence(
            ItemView item, DataFetchingEnvironment environment) {
        return Entity.loadAll(environment, EvidenceView.TYPE, item.scope(), item.item().evidence());
    }
}
