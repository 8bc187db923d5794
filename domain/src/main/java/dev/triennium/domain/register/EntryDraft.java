package dev.triennium.domain.register;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the register shall say of an entry.
public record EntryDraft<C>(
        C content, @Nullable ColleagueId owner, @Nullable LocalDate reviewOn, EntryLinks links) {

    public EntryDraft {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
