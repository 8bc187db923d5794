package dev.triennium.api.managementreview;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewService;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of management reviews.
@Controller
class ManagementReviewController {

    private final ManagementReviewService reviews;
    private final ReviewDecisionService decisions;

    ManagementReviewController(ManagementReviewService reviews, ReviewDecisionService decisions) {
        this.reviews = reviews;
        this.decisions = decisions;
    }

    record ReviewPayload(
            @Nullable ManagementReviewView managementReview, List<UserErrorView> errors) {}

    record DecisionPayload(
            @Nullable ReviewDecisionView reviewDecision, List<UserErrorView> errors) {}

    @MutationMapping
    ReviewPayload planManagementReview(
            @Argument @Valid PlanManagementReviewInput input, TenantScope scope) {
        return payload(scope, reviews.plan(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ReviewPayload changeManagementReview(
            @Argument @Valid ChangeManagementReviewInput input, TenantScope scope) {
        return payload(
                scope, reviews.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ReviewPayload prepareManagementReview(
            @Argument @Valid PrepareManagementReviewInput input, TenantScope scope) {
        return payload(
                scope, reviews.prepare(scope, input.id(), input.texts(), input.expectedVersion()));
    }

    @MutationMapping
    ReviewPayload holdManagementReview(
            @Argument @Valid HoldManagementReviewInput input, TenantScope scope) {
        return payload(
                scope,
                reviews.hold(
                        scope,
                        input.id(),
                        input.heldOn(),
                        input.attendeeIds(),
                        input.conclusion(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ReviewPayload cancelManagementReview(
            @Argument @Valid CancelManagementReviewInput input, TenantScope scope) {
        return payload(
                scope, reviews.cancel(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    ReviewPayload signManagementReview(
            @Argument SignManagementReviewInput input, TenantScope scope) {
        return payload(scope, reviews.sign(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    ReviewPayload addToManagementReview(
            @Argument @Valid AddToManagementReviewInput input, TenantScope scope) {
        return payload(
                scope, reviews.add(scope, input.id(), input.text(), input.expectedVersion()));
    }

    @MutationMapping
    DecisionPayload recordReviewDecision(
            @Argument @Valid RecordReviewDecisionInput input, TenantScope scope) {
        return payload(
                scope,
                decisions.add(scope, input.reviewId(), input.toContent(), input.idempotencyKey()));
    }

    @MutationMapping
    DecisionPayload changeReviewDecision(
            @Argument @Valid ChangeReviewDecisionInput input, TenantScope scope) {
        return payload(
                scope,
                decisions.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    DecisionPayload completeReviewDecision(
            @Argument @Valid CompleteReviewDecisionInput input, TenantScope scope) {
        return payload(
                scope,
                decisions.complete(
                        scope,
                        input.id(),
                        input.doneOn(),
                        input.result(),
                        input.expectedVersion()));
    }

    @MutationMapping
    DecisionPayload reopenReviewDecision(
            @Argument ReopenReviewDecisionInput input, TenantScope scope) {
        return payload(scope, decisions.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static ReviewPayload payload(TenantScope scope, ManagementReview review) {
        return new ReviewPayload(ManagementReviewView.of(scope, review), List.of());
    }

    private static DecisionPayload payload(TenantScope scope, ReviewDecision decision) {
        return new DecisionPayload(ReviewDecisionView.of(scope, decision), List.of());
    }
}
