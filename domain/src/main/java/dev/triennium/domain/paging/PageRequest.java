package dev.triennium.domain.paging;

import org.jspecify.annotations.Nullable;

/// A slice of a list, counted from one end or from a cursor.
///
/// @param size 0 to [#MAX_SIZE]
/// @param from exclusive; null: from the list's end that the direction starts at
public record PageRequest(int size, Direction direction, @Nullable Cursor from) {

    public static final int MAX_SIZE = 100;

    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /// @throws IllegalArgumentException when the size is out of range
    public PageRequest {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page has 0 to " + MAX_SIZE + " items");
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, Direction.FORWARD, null);
    }
}
