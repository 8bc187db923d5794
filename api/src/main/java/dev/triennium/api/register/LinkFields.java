package dev.triennium.api.register;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.register.CatalogueLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// The clauses and controls of entries of one register, read where a field asks for them.
public final class LinkFields<I extends EntityId> {

    private final Part<I, CatalogueLinks> links;

    private LinkFields(Part<I, CatalogueLinks> links) {
        this.links = links;
    }

    /// @param type the GraphQL type of the entries, such as `Risk`
    public static <I extends EntityId> LinkFields<I> register(
            BatchLoaderRegistry registry, String type, Entity.Source<I, CatalogueLinks> source) {
        return new LinkFields<>(
                Part.register(registry, type + ".links", source, CatalogueLinks.NONE));
    }

    public CompletableFuture<List<ClauseView>> clauses(
            DataFetchingEnvironment environment,
            TenantScope scope,
            I id,
            DataLoader<ClauseId, ClauseView> loader) {
        return links.load(environment, scope, id)
                .thenCompose(found -> loader.loadMany(found.clauses()));
    }

    public CompletableFuture<List<ControlView>> controls(
            DataFetchingEnvironment environment,
            TenantScope scope,
            I id,
            DataLoader<ControlId, ControlView> loader) {
        return links.load(environment, scope, id)
                .thenCompose(found -> loader.loadMany(found.controls()));
    }
}
