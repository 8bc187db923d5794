package dev.triennium.persistence.nonconformity;

import dev.triennium.domain.nonconformity.BodyStanding;
import dev.triennium.domain.nonconformity.Contest;
import dev.triennium.domain.nonconformity.Correction;
import dev.triennium.domain.nonconformity.EffectivenessReview;
import dev.triennium.domain.nonconformity.Extensions;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReference;
import dev.triennium.domain.nonconformity.NonconformityRule;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.NonconformityStep;
import dev.triennium.domain.nonconformity.Verification;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Nonconformities as rows.
final class NonconformityRows {

    /// Where what is due on no day comes in an order by days.
    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    private NonconformityRows() {}

    static NonconformityRecord toRow(Nonconformity one) {
        var content = one.content();
        var dueOn = one.dueOn();
        var row =
                new NonconformityRecord()
                        .setId(one.id())
                        .setVersion(one.version())
                        .setNumber(one.number())
                        .setReferenceYear(one.reference().year())
                        .setReferenceNumber(one.reference().number())
                        .setSource(content.source().name())
                        .setGrade(one.grade().name())
                        .setRequirement(content.requirement())
                        .setStatement(content.statement())
                        .setEvidence(content.evidence())
                        .setFoundOn(content.foundOn())
                        .setProcessName(content.processName())
                        .setSiteId(content.site())
                        .setManagementSystemId(content.managementSystem())
                        .setIncidentId(content.incident())
                        .setFindingId(content.finding())
                        .setOwnerId(content.owner())
                        .setAnswerByOn(content.answerBy())
                        .setState(one.progress().state().name())
                        .setDueOn(dueOn)
                        .setDueOrderOn(dueOn == null ? AFTER_ALL_OTHERS : dueOn)
                        .setRecordedAt(one.recordedAt())
                        .setRecordedById(one.recordedBy())
                        .setFollowUpOfId(one.followUpOf());
        setBody(row, one.body());
        setExtensions(row, one.extensions());
        setExtent(row, one.extent());
        setContest(row, one.contest());
        setProgress(row, one);
        return row;
    }

    private static void setBody(NonconformityRecord row, @Nullable BodyStanding body) {
        var limit = body == null ? null : body.limit();
        row.setPlannedAuditId(body == null ? null : body.audit())
                .setLimitOn(limit == null ? null : limit.on())
                .setLimitRule(limit == null ? null : limit.rule().name())
                .setNextAuditOn(body == null ? null : body.nextAuditOn())
                .setBodyAcceptedOn(body == null ? null : body.planAcceptedOn())
                .setBodyVerifiedOn(body == null ? null : body.verifiedOn());
    }

    private static void setExtensions(NonconformityRecord row, Extensions extensions) {
        var open = extensions.open();
        row.setExtensions(extensions.count())
                .setExtensionStep(open == null ? null : open.step().name())
                .setExtensionUntilOn(open == null ? null : open.until())
                .setCorrectionUntilOn(extensions.correctionUntil())
                .setPlanUntilOn(extensions.planUntil())
                .setImplementationUntilOn(extensions.implementationUntil());
    }

    private static void setExtent(NonconformityRecord row, @Nullable Extent extent) {
        row.setExtentPlace(extent == null ? null : extent.where())
                .setExtentSample(extent == null ? null : extent.lookedAt())
                .setExtentFound(extent == null ? null : extent.found());
    }

    private static void setContest(NonconformityRecord row, @Nullable Contest contest) {
        var outcome = contest == null ? null : contest.outcome();
        row.setContestedAt(contest == null ? null : contest.at())
                .setContestedById(contest == null ? null : contest.by())
                .setContestedWhy(contest == null ? null : contest.reason())
                .setContestEndedAt(outcome == null ? null : outcome.at())
                .setContestEndedById(outcome == null ? null : outcome.by())
                .setContestDecision(outcome == null ? null : outcome.decision());
    }

    private static void setProgress(NonconformityRecord row, Nonconformity one) {
        var correction = one.correction();
        var verification = one.verification();
        row.setCorrectedWhat(correction == null ? null : correction.what())
                .setCorrectedOn(correction == null ? null : correction.doneOn())
                .setAnalysisId(one.analysis())
                .setPlanRounds(one.rounds())
                .setReturnedWhy(null)
                .setImplementedOn(one.implementedOn())
                .setVerifiedAt(verification == null ? null : verification.at())
                .setVerifiedById(verification == null ? null : verification.by())
                .setVerifiedNote(verification == null ? null : verification.note())
                .setReviewOn(verification == null ? null : verification.reviewOn())
                .setReviewCriteria(verification == null ? null : verification.criteria())
                .setReviewedAt(null)
                .setReviewedById(null)
                .setWasEffective(null)
                .setReviewResult(null)
                .setFollowUpId(null)
                .setWithdrawnFrom(null)
                .setWithdrawnAt(null)
                .setWithdrawnById(null)
                .setWithdrawnWhy(null);
        setEnd(row, one.progress());
    }

    private static void setEnd(NonconformityRecord row, NonconformityProgress progress) {
        switch (progress) {
            case NonconformityProgress.Closed closed -> {
                var review = closed.review();
                row.setReviewedAt(review.at())
                        .setReviewedById(review.by())
                        .setWasEffective(review.isEffective())
                        .setReviewResult(review.result())
                        .setFollowUpId(review.followUp());
            }
            case NonconformityProgress.Withdrawn withdrawn -> {
                setEnd(row, withdrawn.before());
                row.setWithdrawnFrom(withdrawn.before().state().name())
                        .setWithdrawnAt(withdrawn.at())
                        .setWithdrawnById(withdrawn.by())
                        .setWithdrawnWhy(withdrawn.reason());
            }
            case NonconformityProgress.PlanAccepted accepted ->
                    row.setReturnedWhy(accepted.returned());
            case NonconformityProgress.Open _,
                    NonconformityProgress.Corrected _,
                    NonconformityProgress.Analysed _,
                    NonconformityProgress.PlanSubmitted _,
                    NonconformityProgress.PlanRejected _,
                    NonconformityProgress.Implemented _,
                    NonconformityProgress.Verified _ -> {
                // What they bring is set for all.
            }
        }
    }

    static Nonconformity toDomain(NonconformityRecord row) {
        return new Nonconformity(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new NonconformityReference(row.getReferenceYear(), row.getReferenceNumber()),
                new NonconformityContent(
                        NonconformitySource.valueOf(row.getSource()),
                        row.getRequirement(),
                        row.getStatement(),
                        row.getEvidence(),
                        row.getFoundOn(),
                        row.getProcessName(),
                        row.getSiteId(),
                        row.getManagementSystemId(),
                        row.getIncidentId(),
                        row.getFindingId(),
                        row.getOwnerId(),
                        row.getAnswerByOn()),
                NonconformityGrade.valueOf(row.getGrade()),
                row.getExtentPlace() == null
                        ? null
                        : new Extent(
                                row.getExtentPlace(), row.getExtentSample(), row.getExtentFound()),
                contest(row),
                progress(row, NonconformityProgress.State.valueOf(row.getState())),
                row.getRecordedAt(),
                row.getRecordedById(),
                row.getFollowUpOfId(),
                body(row),
                extensions(row));
    }

    private static @Nullable BodyStanding body(NonconformityRecord row) {
        return row.getPlannedAuditId() == null
                ? null
                : new BodyStanding(
                        row.getPlannedAuditId(),
                        row.getLimitOn() == null
                                ? null
                                : new BodyStanding.Limit(
                                        row.getLimitOn(),
                                        NonconformityRule.valueOf(row.getLimitRule())),
                        row.getNextAuditOn(),
                        row.getBodyAcceptedOn(),
                        row.getBodyVerifiedOn());
    }

    private static Extensions extensions(NonconformityRecord row) {
        return new Extensions(
                row.getExtensions(),
                row.getExtensionStep() == null
                        ? null
                        : new Extensions.Wanted(
                                NonconformityStep.valueOf(row.getExtensionStep()),
                                row.getExtensionUntilOn()),
                row.getCorrectionUntilOn(),
                row.getPlanUntilOn(),
                row.getImplementationUntilOn());
    }

    private static @Nullable Contest contest(NonconformityRecord row) {
        return row.getContestedAt() == null
                ? null
                : new Contest(
                        row.getContestedAt(),
                        row.getContestedById(),
                        row.getContestedWhy(),
                        row.getContestEndedAt() == null
                                ? null
                                : new Contest.Outcome(
                                        row.getContestEndedAt(),
                                        row.getContestEndedById(),
                                        row.getContestDecision()));
    }

    private static NonconformityProgress progress(
            NonconformityRecord row, NonconformityProgress.State state) {
        return switch (state) {
            case OPEN -> new NonconformityProgress.Open();
            case CORRECTED -> new NonconformityProgress.Corrected(correction(row));
            case CAUSE_ANALYSED ->
                    new NonconformityProgress.Analysed(
                            correction(row), row.getAnalysisId(), row.getPlanRounds());
            case PLAN_SUBMITTED -> new NonconformityProgress.PlanSubmitted(treated(row));
            case PLAN_REJECTED -> new NonconformityProgress.PlanRejected(treated(row));
            case PLAN_ACCEPTED ->
                    new NonconformityProgress.PlanAccepted(treated(row), row.getReturnedWhy());
            case IMPLEMENTED -> implemented(row);
            case VERIFIED -> verified(row);
            case CLOSED ->
                    new NonconformityProgress.Closed(
                            verified(row),
                            new EffectivenessReview(
                                    row.getReviewedAt(),
                                    row.getReviewedById(),
                                    row.getWasEffective(),
                                    row.getReviewResult(),
                                    row.getFollowUpId()));
            case WITHDRAWN ->
                    new NonconformityProgress.Withdrawn(
                            progress(
                                    row,
                                    NonconformityProgress.State.valueOf(row.getWithdrawnFrom())),
                            row.getWithdrawnAt(),
                            row.getWithdrawnById(),
                            row.getWithdrawnWhy());
        };
    }

    private static Correction correction(NonconformityRecord row) {
        return new Correction(row.getCorrectedWhat(), row.getCorrectedOn());
    }

    private static NonconformityProgress.Treated treated(NonconformityRecord row) {
        return new NonconformityProgress.Treated(
                correction(row), row.getAnalysisId(), row.getPlanRounds());
    }

    private static NonconformityProgress.Implemented implemented(NonconformityRecord row) {
        return new NonconformityProgress.Implemented(treated(row), row.getImplementedOn());
    }

    private static NonconformityProgress.Verified verified(NonconformityRecord row) {
        return new NonconformityProgress.Verified(
                implemented(row),
                new Verification(
                        row.getVerifiedAt(),
                        row.getVerifiedById(),
                        row.getVerifiedNote(),
                        row.getReviewOn(),
                        row.getReviewCriteria()));
    }
}
