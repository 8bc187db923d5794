package dev.triennium.domain.objective;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// What the register says of an objective.
public record RecordObjective(ObjectiveContent content, EntryLinks links) {

    public RecordObjective {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
