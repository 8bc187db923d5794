package dev.triennium.domain.context;

import dev.triennium.domain.register.EntryFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which requirements of interested parties to list; what is null restricts nothing.
public record PartyRequirementFilter(
        EntryFilter entries,
        @Nullable InterestedPartyId interestedParty,
        @Nullable Boolean isObligation,
        @Nullable Boolean isClimateRelated,
        @Nullable Boolean isAddressed) {

    public static final PartyRequirementFilter ALL =
            new PartyRequirementFilter(EntryFilter.ALL, null, null, null, null);

    public PartyRequirementFilter {
        Objects.requireNonNull(entries);
    }
}
