package dev.triennium.domain.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the changes of a transition are narrowed to; null narrows nothing.
public record EditionChangeFilter(
        EditionChange.@Nullable Subject subject,
        @Nullable List<EditionChange.Kind> kinds,
        @Nullable List<EditionChange.Impact> impacts) {

    public static final EditionChangeFilter NONE = new EditionChangeFilter(null, null, null);
}
