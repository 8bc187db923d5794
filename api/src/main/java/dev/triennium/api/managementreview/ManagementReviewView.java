package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ManagementReview`.
///
/// @param review no field of the SDL: what other fields are made from
record ManagementReviewView(
        TenantScope scope,
        ManagementReview review,
        GlobalId id,
        int version,
        String title,
        LocalDate plannedOn,
        LocalDate preparedOn,
        ReviewState.State state,
        @Nullable LocalDate heldOn,
        @Nullable Instant recordedAt,
        @Nullable String conclusion,
        @Nullable Instant signedAt,
        @Nullable String chairName,
        @Nullable LocalDate nextOn,
        @Nullable String cancelledWhy)
        implements ScopedView {

    static final String TYPE = "ManagementReview";

    static ManagementReviewView of(TenantScope scope, ManagementReview review) {
        var meeting = review.state().findMeeting();
        var signed = signed(review);
        return new ManagementReviewView(
                scope,
                review,
                GlobalId.of(TYPE, scope.tenant(), review.id().value()),
                review.version(),
                review.title(),
                review.plan().on(),
                review.preparedOn(),
                review.state().name(),
                meeting == null ? null : meeting.on(),
                meeting == null ? null : meeting.recordedAt(),
                meeting == null ? null : meeting.conclusion(),
                signed == null ? null : signed.at(),
                signed == null ? null : signed.chairName(),
                signed == null ? null : signed.nextOn(),
                cancelledWhy(review));
    }

    private static @Nullable Signed signed(ManagementReview review) {
        return switch (review.state()) {
            case Signed signed -> signed;
            case Planned _, Held _, Cancelled _ -> null;
        };
    }

    private static @Nullable String cancelledWhy(ManagementReview review) {
        return switch (review.state()) {
            case Cancelled cancelled -> cancelled.reason();
            case Planned _, Held _, Signed _ -> null;
        };
    }
}
