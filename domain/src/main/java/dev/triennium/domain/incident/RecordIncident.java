package dev.triennium.domain.incident;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;

/// Enter an incident into the register.
public record RecordIncident(IncidentContent content, NoticeAnswer notice, EntryLinks links) {

    public RecordIncident {
        Objects.requireNonNull(content);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(links);
    }
}
