package dev.triennium.domain.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the register says of an issue.
///
/// @param effect of one that is not relevant, why it has none
public record ContextIssueContent(
        String title,
        @Nullable String description,
        ContextIssueOrigin origin,
        ContextIssueTopic topic,
        boolean isRelevant,
        String effect,
        @Nullable String response) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_EFFECT = 5_000;
    public static final int MAX_RESPONSE = 5_000;

    public ContextIssueContent {
        Objects.requireNonNull(title);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(effect);
    }
}
