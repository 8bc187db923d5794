package dev.triennium.persistence.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the SQL of a statement depends on, besides the number of its values: words and flags by
/// what they say, and all else, such as tables and projections, by being the very same object.
public final class Shape {

    private final List<Object> parts;
    private final int hash;

    private Shape(List<Object> parts) {
        this.parts = parts;
        var sum = 1;
        for (var part : parts) {
            sum = 31 * sum + (isWord(part) ? part.hashCode() : System.identityHashCode(part));
        }
        this.hash = sum;
    }

    public static Shape of(Object... parts) {
        return new Shape(List.of(parts));
    }

    public Shape and(Object... more) {
        var all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return new Shape(all);
    }

    private static boolean isWord(Object part) {
        return part instanceof String || part instanceof Boolean;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Shape that)
                || hash != that.hash
                || parts.size() != that.parts.size()) {
            return false;
        }
        for (var i = 0; i < parts.size(); i++) {
            if (!isSame(parts.get(i), that.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// jOOQ compares and hashes many of its parts by rendering them.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object one, Object other) {
        return one == other || (isWord(one) && Objects.equals(one, other));
    }
}
