package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.BodyStanding;
import dev.triennium.domain.nonconformity.Contest;
import dev.triennium.domain.nonconformity.Correction;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.NonconformityStep;
import dev.triennium.domain.nonconformity.Verification;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Nonconformity`.
///
/// @param one no field of the SDL: what other fields are made from
public record NonconformityView(
        TenantScope scope,
        Nonconformity one,
        GlobalId id,
        int version,
        String reference,
        int number,
        NonconformitySource source,
        NonconformityGrade grade,
        String requirement,
        String statement,
        String evidence,
        LocalDate foundOn,
        @Nullable String processName,
        @Nullable LocalDate answerBy,
        NonconformityProgress.State state,
        List<DueDayView> dueDays,
        boolean isSettled,
        @Nullable Correction correction,
        @Nullable Extent extent,
        int rounds,
        @Nullable String returnedBecause,
        @Nullable LocalDate implementedOn,
        @Nullable VerificationView verification,
        @Nullable EffectivenessView effectivenessReview,
        boolean isContested,
        @Nullable ContestView contest,
        Instant recordedAt,
        @Nullable BodyStandingView bodyStanding)
        implements ScopedView {

    public static final String TYPE = "Nonconformity";

    /// The GraphQL type `NonconformityBodyStanding`.
    ///
    /// @param auditId no field of the SDL: what `audit` is loaded by
    record BodyStandingView(
            TenantScope scope,
            PlannedAuditId auditId,
            @Nullable LocalDate limitOn,
            @Nullable RuleReference limitRule,
            @Nullable LocalDate nextAuditOn,
            @Nullable LocalDate planAcceptedOn,
            @Nullable LocalDate verifiedOn)
            implements ScopedView {

        static @Nullable BodyStandingView of(TenantScope scope, @Nullable BodyStanding body) {
            if (body == null) {
                return null;
            }
            var limit = body.limit();
            return new BodyStandingView(
                    scope,
                    body.audit(),
                    limit == null ? null : limit.on(),
                    limit == null ? null : limit.rule().reference(),
                    body.nextAuditOn(),
                    body.planAcceptedOn(),
                    body.verifiedOn());
        }
    }

    /// The GraphQL type `NonconformityDueDay`.
    record DueDayView(NonconformityStep step, LocalDate dueOn, RuleReference rule) {}

    /// The GraphQL type `NonconformityVerification`.
    ///
    /// @param verifiedById no field of the SDL: what `verifiedBy` is loaded by
    record VerificationView(
            PersonId verifiedById,
            Instant verifiedAt,
            @Nullable String note,
            String criteria,
            LocalDate reviewOn) {

        static @Nullable VerificationView of(@Nullable Verification one) {
            return one == null
                    ? null
                    : new VerificationView(
                            one.by(), one.at(), one.note(), one.criteria(), one.reviewOn());
        }
    }

    /// The GraphQL type `NonconformityEffectivenessReview`.
    ///
    /// @param reviewedById no field of the SDL: what `reviewedBy` is loaded by
    /// @param followUpId no field of the SDL: what `followUp` is loaded by
    record EffectivenessView(
            TenantScope scope,
            PersonId reviewedById,
            @Nullable NonconformityId followUpId,
            Instant reviewedAt,
            boolean isEffective,
            String result)
            implements ScopedView {

        static @Nullable EffectivenessView of(TenantScope scope, NonconformityProgress progress) {
            return progress instanceof NonconformityProgress.Closed closed
                    ? new EffectivenessView(
                            scope,
                            closed.review().by(),
                            closed.review().followUp(),
                            closed.review().at(),
                            closed.review().isEffective(),
                            closed.review().result())
                    : null;
        }
    }

    /// The GraphQL type `NonconformityContest`.
    ///
    /// @param contestedById no field of the SDL: what `contestedBy` is loaded by
    /// @param endedById no field of the SDL: what `endedBy` is loaded by
    record ContestView(
            PersonId contestedById,
            @Nullable PersonId endedById,
            Instant contestedAt,
            String reason,
            @Nullable Instant endedAt,
            @Nullable String decision) {

        static @Nullable ContestView of(@Nullable Contest one) {
            if (one == null) {
                return null;
            }
            var outcome = one.outcome();
            return new ContestView(
                    one.by(),
                    outcome == null ? null : outcome.by(),
                    one.at(),
                    one.reason(),
                    outcome == null ? null : outcome.at(),
                    outcome == null ? null : outcome.decision());
        }
    }

    public static NonconformityView of(TenantScope scope, Nonconformity one) {
        var content = one.content();
        return new NonconformityView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.reference().text(),
                one.number(),
                content.source(),
                one.grade(),
                content.requirement(),
                content.statement(),
                content.evidence(),
                content.foundOn(),
                content.processName(),
                content.answerBy(),
                one.progress().state(),
                one.dues().stream()
                        .map(due -> new DueDayView(due.step(), due.on(), due.rule().reference()))
                        .toList(),
                one.isSettled(),
                one.correction(),
                one.extent(),
                one.rounds(),
                one.progress() instanceof NonconformityProgress.PlanAccepted accepted
                        ? accepted.returned()
                        : null,
                one.implementedOn(),
                VerificationView.of(one.verification()),
                EffectivenessView.of(scope, one.progress()),
                one.isContested(),
                ContestView.of(one.contest()),
                one.recordedAt(),
                BodyStandingView.of(scope, one.body()));
    }
}
