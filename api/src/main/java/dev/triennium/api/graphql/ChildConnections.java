package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// A connection below an entity, for many entities of one level at once: as many statements
/// as the query has different page arguments for it, which is one unless it uses aliases.
///
/// Nothing is kept for later, as with [Part].
///
/// @param <P> what identifies the entity in its tenant
/// @param <D> what the connection lists
/// @param <V> the view of an item
public final class ChildConnections<P, D, V> {

    /// Reads the same page below each parent, in one statement. A parent without items may be
    /// left out.
    @FunctionalInterface
    public interface Pages<P, D> {
        Map<P, Page<D>> read(TenantScopes scopes, Collection<P> parents, PageRequest page);
    }

    private record Key<P>(TenantScope scope, P parent, PageArguments arguments) {}

    private final String name;
    private final Pages<P, D> pages;
    private final BiFunction<TenantScope, D, V> view;

    private ChildConnections(String name, Pages<P, D> pages, BiFunction<TenantScope, D, V> view) {
        this.name = name;
        this.pages = pages;
        this.view = view;
    }

    /// @param name the field's coordinate, such as `Tenant.sites`
    public static <P, D, V> ChildConnections<P, D, V> register(
            BatchLoaderRegistry registry,
            String name,
            Pages<P, D> pages,
            BiFunction<TenantScope, D, V> view) {
        var connections = new ChildConnections<>(name, pages, view);
        registry.<Key<P>, Connection<V>>forName(name)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(connections::load));
        return connections;
    }

    /// The connection of one parent; it is read together with those of its siblings.
    public CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment,
            TenantScope scope,
            P parent,
            PageArguments arguments) {
        return Objects.requireNonNull(environment.<Key<P>, Connection<V>>getDataLoader(name), name)
                .load(new Key<>(scope, parent, arguments));
    }

    private Map<Key<P>, Connection<V>> load(Set<Key<P>> keys) {
        var connections = new HashMap<Key<P>, Connection<V>>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::arguments))
                .forEach((arguments, same) -> connections.putAll(load(arguments, same)));
        return connections;
    }

    private Map<Key<P>, Connection<V>> load(PageArguments arguments, List<Key<P>> keys) {
        var scopes = TenantScopes.of(keys.stream().map(Key::scope).toList());
        var parents =
                keys.stream().map(Key::parent).collect(Collectors.toCollection(LinkedHashSet::new));
        var found = pages.read(scopes, parents, arguments.request());
        return keys.stream()
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key ->
                                        Connection.of(
                                                found.getOrDefault(key.parent(), Page.empty()),
                                                arguments,
                                                item -> view.apply(key.scope(), item))));
    }
}
