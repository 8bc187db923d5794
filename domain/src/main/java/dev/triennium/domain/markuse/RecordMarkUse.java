package dev.triennium.domain.markuse;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// Enter a place where a mark is used into the register.
public record RecordMarkUse(MarkUseContent content, EntryLinks links) {

    public RecordMarkUse {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
