package dev.triennium.domain.markuse;

import org.jspecify.annotations.Nullable;

/// Which tasks to list; what is null restricts nothing.
public record MarkTaskFilter(@Nullable Boolean isDone) {

    public static final MarkTaskFilter ALL = new MarkTaskFilter(null);
}
