package dev.triennium.domain.context;

import dev.triennium.domain.register.EntryFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which interested parties to list; what is null restricts nothing.
public record InterestedPartyFilter(EntryFilter entries, @Nullable InterestedPartyKind kind) {

    public static final InterestedPartyFilter ALL =
            new InterestedPartyFilter(EntryFilter.ALL, null);

    public InterestedPartyFilter {
        Objects.requireNonNull(entries);
    }
}
