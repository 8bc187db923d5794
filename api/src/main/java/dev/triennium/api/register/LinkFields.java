package dev.triennium.api.register;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// The clauses, controls and risks of entries of one register, read where a field asks for them.
public final class LinkFields<I extends EntityId> {

    /// As its register calls it, which knows this package.
    private static final String RISK = "Risk";

    private final Part<I, EntryLinks> links;

    private LinkFields(Part<I, EntryLinks> links) {
        this.links = links;
    }

    /// @param type the GraphQL type of the entries, such as `Risk`
    public static <I extends EntityId> LinkFields<I> register(
            BatchLoaderRegistry registry, String type, Entity.Source<I, EntryLinks> source) {
        return new LinkFields<>(Part.register(registry, type + ".links", source, EntryLinks.NONE));
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

    /// @param <V> what is shown of a risk
    public <V> CompletableFuture<List<V>> risks(
            DataFetchingEnvironment environment, TenantScope scope, I id) {
        return links.load(environment, scope, id)
                .thenCompose(found -> all(environment, scope, found.risks()));
    }

    private static <V> CompletableFuture<List<V>> all(
            DataFetchingEnvironment environment, TenantScope scope, List<RiskId> risks) {
        var loaded = new ArrayList<CompletableFuture<V>>();
        for (var risk : risks) {
            loaded.add(
                    Objects.requireNonNull(
                            Entity.<V>load(environment, RISK, scope, risk), "There is an id"));
        }
        return CompletableFuture.allOf(loaded.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> loaded.stream().map(CompletableFuture::join).toList());
    }
}
