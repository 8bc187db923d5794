package dev.triennium.api.managementreview;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementreview.ReviewAddendum;
import java.time.Instant;

/// The GraphQL type `ReviewAddendum`.
///
/// @param addedById no field of the SDL: what `addedBy` is loaded by
record ReviewAddendumView(Instant addedAt, PersonId addedById, String text) {

    static ReviewAddendumView of(ReviewAddendum addendum) {
        return new ReviewAddendumView(addendum.at(), addendum.by(), addendum.text());
    }
}
