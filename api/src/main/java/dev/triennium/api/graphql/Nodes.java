package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// Entities of any type that fields refer to: those of a level in one statement for each type, and
/// only those that the caller could ask `node` for.
public final class Nodes {

    private static final String LOADER = "Node";

    private record Key(TenantScope scope, GlobalId id) {}

    /// Views by id; an id that names nothing, or nothing for the caller, is left out.
    @FunctionalInterface
    interface Source {
        Map<GlobalId, Object> load(Collection<GlobalId> ids, TenantScopes scopes);
    }

    private Nodes() {}

    static void register(BatchLoaderRegistry registry, Source source) {
        registry.<Key, Object>forName(LOADER)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(keys -> load(keys, source)));
    }

    private static Map<Key, Object> load(Set<Key> keys, Source source) {
        var scopes = TenantScopes.of(keys.stream().map(Key::scope).toList());
        var ids = keys.stream().map(Key::id).collect(Collectors.toUnmodifiableSet());
        var found = source.load(ids, scopes);
        var nodes = new HashMap<Key, Object>();
        for (var key : keys) {
            var node = found.get(key.id());
            if (node != null) {
                nodes.put(key, node);
            }
        }
        return nodes;
    }

    /// @param scope in which the entity around the field was read
    public static CompletableFuture<Object> load(
            DataFetchingEnvironment environment, TenantScope scope, GlobalId id) {
        var loader = environment.<Key, Object>getDataLoader(LOADER);
        return Objects.requireNonNull(loader, LOADER).load(new Key(scope, id));
    }
}
