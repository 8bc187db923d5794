package dev.triennium.domain.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A slice of a list, in the list's order whatever the direction it was asked for.
public record Page<T>(List<Item<T>> items, boolean hasPrevious, boolean hasNext) {

    /// An item and where it stands.
    public record Item<T>(T value, Cursor cursor) {}

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false, false);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(
                items.stream()
                        .map(item -> new Item<R>(mapper.apply(item.value()), item.cursor()))
                        .toList(),
                hasPrevious,
                hasNext);
    }

    /// Without those that are none of these.
    public Page<T> where(Predicate<? super T> wanted) {
        return new Page<>(
                items.stream().filter(item -> wanted.test(item.value())).toList(),
                hasPrevious,
                hasNext);
    }

    public List<T> values() {
        return items.stream().map(Item::value).toList();
    }
}
