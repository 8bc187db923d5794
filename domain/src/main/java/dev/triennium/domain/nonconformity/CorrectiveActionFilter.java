package dev.triennium.domain.nonconformity;

import org.jspecify.annotations.Nullable;

/// Which actions to list; what is null restricts nothing.
public record CorrectiveActionFilter(@Nullable Boolean isDone, @Nullable Integer round) {

    public static final CorrectiveActionFilter ALL = new CorrectiveActionFilter(null, null);
}
