package dev.triennium.domain.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A slice of a list, in the list's order whatever the direction it was asked for.
///
/// @param count how long the whole list is; it costs a statement, and is asked for by whoever
///     needs to know
public record Page<T>(
        List<Item<T>> items, boolean hasPrevious, boolean hasNext, Supplier<ListCount> count) {

    /// An item and where it stands.
    public record Item<T>(T value, Cursor cursor) {}

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty() {
        return whole(List.of());
    }

    /// All of a list.
    public static <T> Page<T> whole(List<Item<T>> items) {
        return new Page<>(items, false, false, () -> ListCount.exactly(items.size()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(
                items.stream()
                        .map(item -> new Item<R>(mapper.apply(item.value()), item.cursor()))
                        .toList(),
                hasPrevious,
                hasNext,
                count);
    }

    /// Without those that are none of these.
    public Page<T> where(Predicate<? super T> wanted) {
        return new Page<>(
                items.stream().filter(item -> wanted.test(item.value())).toList(),
                hasPrevious,
                hasNext,
                count);
    }

    public List<T> values() {
        return items.stream().map(Item::value).toList();
    }
}
