package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// [ChildConnections] that a client may narrow: one statement for each filter of a level.
///
/// @param <P> what identifies the entity around the connection
/// @param <F> what the list is narrowed to, a value
/// @param <D> what the connection lists
/// @param <V> the view of an item
public final class FilteredConnections<P, F, D, V> {

    /// Reads the same page of what the filter leaves below each parent, in one statement.
    @FunctionalInterface
    public interface Pages<P, F, D> {
        Map<P, Page<D>> read(
                TenantScopes scopes, Collection<P> parents, F filter, PageRequest page);
    }

    private record Narrowed<P, F>(P parent, F filter) {}

    private final ChildConnections<Narrowed<P, F>, D, V> connections;

    private FilteredConnections(ChildConnections<Narrowed<P, F>, D, V> connections) {
        this.connections = connections;
    }

    /// @param name the field's coordinate, such as `Assessment.items`
    public static <P, F, D, V> FilteredConnections<P, F, D, V> register(
            BatchLoaderRegistry registry,
            String name,
            Pages<P, F, D> pages,
            BiFunction<TenantScope, D, V> view) {
        return new FilteredConnections<>(
                ChildConnections.<Narrowed<P, F>, D, V>register(
                        registry,
                        name,
                        (scopes, parents, page) -> read(pages, scopes, parents, page),
                        view));
    }

    private static <P, F, D> Map<Narrowed<P, F>, Page<D>> read(
            Pages<P, F, D> pages,
            TenantScopes scopes,
            Collection<Narrowed<P, F>> narrowed,
            PageRequest page) {
        Map<F, Set<P>> byFilter =
                narrowed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Narrowed::filter,
                                        Collectors.mapping(Narrowed::parent, Collectors.toSet())));
        var found = new HashMap<Narrowed<P, F>, Page<D>>();
        byFilter.forEach(
                (filter, parents) ->
                        pages.read(scopes, parents, filter, page)
                                .forEach(
                                        (parent, one) ->
                                                found.put(new Narrowed<>(parent, filter), one)));
        return found;
    }

    /// The connection of one parent; it is read together with those of its siblings.
    public CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment,
            TenantScope scope,
            P parent,
            F filter,
            PageArguments arguments) {
        return connections.load(environment, scope, new Narrowed<>(parent, filter), arguments);
    }
}
