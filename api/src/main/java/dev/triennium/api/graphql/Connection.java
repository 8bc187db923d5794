package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list in the form of the Relay specification.
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    public Connection {
        edges = List.copyOf(edges);
    }

    /// The SDL's `<Type>Edge`.
    public record Edge<T>(String cursor, T node) {}

    /// The SDL's `PageInfo`.
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /// @param arguments those that the page was asked for with; they tie its cursors to this
    ///     list
    public static <D, T> Connection<T> of(
            Page<D> page, PageArguments arguments, Function<? super D, ? extends T> mapper) {
        var edges =
                page.items().stream()
                        .map(
                                item ->
                                        new Edge<T>(
                                                arguments.encode(item.cursor()),
                                                mapper.apply(item.value())))
                        .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        page.hasNext(),
                        page.hasPrevious(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }
}
