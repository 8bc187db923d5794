package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A page of a list in the form of the Relay specification.
///
/// @param count no field of the SDL: counts the list for `totalCount`
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, Supplier<ListCount> count) {

    public Connection {
        edges = List.copyOf(edges);
    }

    /// Whoever does not ask for it does not pay for it.
    public ListCount totalCount() {
        return count.get();
    }

    /// The SDL's `<Type>Edge`. Its cursor is written out only for those who ask.
    ///
    /// @param list ties the cursor to its list
    public record Edge<T>(T node, Cursor place, PageArguments list) {

        public String cursor() {
            return list.encode(place);
        }
    }

    /// The SDL's `PageInfo`.
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable Edge<?> first,
            @Nullable Edge<?> last) {

        public @Nullable String startCursor() {
            return first == null ? null : first.cursor();
        }

        public @Nullable String endCursor() {
            return last == null ? null : last.cursor();
        }
    }

    /// @param arguments those that the page was asked for with; they tie its cursors to this
    ///     list
    public static <D, T> Connection<T> of(
            Page<D> page, PageArguments arguments, Function<? super D, ? extends T> mapper) {
        var edges =
                page.items().stream()
                        .map(
                                item ->
                                        new Edge<T>(
                                                mapper.apply(item.value()),
                                                item.cursor(),
                                                arguments))
                        .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        page.hasNext(),
                        page.hasPrevious(),
                        edges.isEmpty() ? null : edges.getFirst(),
                        edges.isEmpty() ? null : edges.getLast()),
                page.count());
    }
}
