package dev.triennium.domain.nonconformity;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// Enter a nonconformity into the register.
public record RecordNonconformity(
        NonconformityContent content, NonconformityGrade grade, EntryLinks links) {

    public RecordNonconformity {
        Objects.requireNonNull(content);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(links);
    }
}
