package dev.triennium.api.register;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RegisterReview`.
///
/// @param reviewedById no field of the SDL: what `reviewedBy` is loaded by
public record RegisterReviewView(PersonId reviewedById, Instant reviewedAt, @Nullable String note) {

    public static @Nullable RegisterReviewView of(@Nullable Review review) {
        return review == null
                ? null
                : new RegisterReviewView(review.by(), review.at(), review.note());
    }
}
