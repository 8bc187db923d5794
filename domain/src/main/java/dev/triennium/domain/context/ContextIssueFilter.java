package dev.triennium.domain.context;

import dev.triennium.domain.register.EntryFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which issues to list; what is null restricts nothing.
public record ContextIssueFilter(
        EntryFilter entries,
        @Nullable ContextIssueOrigin origin,
        @Nullable ContextIssueTopic topic,
        @Nullable Boolean isRelevant) {

    public static final ContextIssueFilter ALL =
            new ContextIssueFilter(EntryFilter.ALL, null, null, null);

    public ContextIssueFilter {
        Objects.requireNonNull(entries);
    }
}
