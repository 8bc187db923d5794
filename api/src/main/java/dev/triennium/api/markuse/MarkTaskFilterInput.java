package dev.triennium.api.markuse;

import dev.triennium.domain.markuse.MarkTaskFilter;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `MarkTaskFilter`.
record MarkTaskFilterInput(@Nullable Boolean isDone) {

    MarkTaskFilter toFilter() {
        return new MarkTaskFilter(isDone);
    }
}
