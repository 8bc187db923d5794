package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CorrectiveActionFilter;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `CorrectiveActionFilter`.
record CorrectiveActionFilterInput(@Nullable Boolean isDone, @Nullable Integer round) {

    CorrectiveActionFilter toFilter() {
        return new CorrectiveActionFilter(isDone, round);
    }
}
