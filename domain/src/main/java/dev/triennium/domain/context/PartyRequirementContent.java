package dev.triennium.domain.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the register says of a requirement.
///
/// @param handling of one that is not addressed, why not
public record PartyRequirementContent(
        InterestedPartyId interestedParty,
        String title,
        @Nullable String description,
        boolean isObligation,
        boolean isClimateRelated,
        boolean isAddressed,
        String handling) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_HANDLING = 5_000;

    public PartyRequirementContent {
        Objects.requireNonNull(interestedParty);
        Objects.requireNonNull(title);
        Objects.requireNonNull(handling);
    }
}
