package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// A connection below entities of the catalogue, read for all of one level at once. What lies in
/// tenants has [dev.triennium.api.graphql.ChildConnections] instead.
final class CatalogueConnections<P, D, V> {

    /// Reads the same page below each parent. A parent without items may be left out.
    @FunctionalInterface
    interface Pages<P, D> {
        Map<P, Page<D>> read(Collection<P> parents, PageRequest page);
    }

    private record Key<P>(P parent, PageArguments arguments) {}

    private final String name;
    private final Pages<P, D> pages;
    private final Function<D, V> view;

    private CatalogueConnections(String name, Pages<P, D> pages, Function<D, V> view) {
        this.name = name;
        this.pages = pages;
        this.view = view;
    }

    /// @param name the field's coordinate, such as `Standard.clauses`
    static <P, D, V> CatalogueConnections<P, D, V> register(
            BatchLoaderRegistry registry, String name, Pages<P, D> pages, Function<D, V> view) {
        var connections = new CatalogueConnections<>(name, pages, view);
        registry.<Key<P>, Connection<V>>forName(name)
                .registerMappedBatchLoader(LevelReads.reading(connections::load));
        return connections;
    }

    CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment, P parent, PageArguments arguments) {
        return Objects.requireNonNull(environment.<Key<P>, Connection<V>>getDataLoader(name), name)
                .load(new Key<>(parent, arguments));
    }

    private Map<Key<P>, Connection<V>> load(Set<Key<P>> keys) {
        var byArguments =
                keys.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Key::arguments,
                                        Collectors.mapping(Key::parent, Collectors.toSet())));
        var connections = new HashMap<Key<P>, Connection<V>>();
        byArguments.forEach(
                (arguments, parents) -> {
                    var found = pages.read(parents, arguments.request());
                    for (var parent : parents) {
                        connections.put(
                                new Key<>(parent, arguments),
                                Connection.of(
                                        found.getOrDefault(parent, Page.empty()), arguments, view));
                    }
                });
        return connections;
    }
}
