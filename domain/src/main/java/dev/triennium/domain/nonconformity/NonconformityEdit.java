package dev.triennium.domain.nonconformity;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// What a change makes of an entry.
public record NonconformityEdit(NonconformityContent content, EntryLinks links) {

    public NonconformityEdit {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
