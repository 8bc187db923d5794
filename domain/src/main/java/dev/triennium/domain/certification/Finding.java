package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the auditors of the certification body found. Requirement, statement and evidence are kept
/// apart, as the body has to record them.
///
/// @param clause of the standard, such as `7.1.5`
/// @param raisedOn the audit's last day
/// @param statedDueOn the deadline that the certification body set
/// @param deadlines null: needs no answer
/// @param assignee who sees to the answer; null: nobody in particular
public record Finding(
        FindingId id,
        PlannedAuditId audit,
        AuditKind stage,
        FindingGrade grade,
        String clause,
        String statement,
        String evidence,
        LocalDate raisedOn,
        @Nullable LocalDate statedDueOn,
        @Nullable FindingDeadlines deadlines,
        @Nullable LocalDate planAcceptedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable ColleagueId assignee) {

    public enum State {
        /// The certification body waits for an answer.
        OPEN,
        /// The plan for a minor nonconformity is accepted.
        PLAN_ACCEPTED,
        /// What was done is verified.
        VERIFIED,
        /// Needs no answer.
        NOTED
    }

    public Finding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(raisedOn);
        if (grade.isNonconformity() != (deadlines != null)) {
            throw new IllegalArgumentException("Nonconformities have deadlines, others none");
        }
    }

    public State state() {
        if (!grade.isNonconformity()) {
            return State.NOTED;
        }
        if (verifiedOn != null) {
            return State.VERIFIED;
        }
        return planAcceptedOn != null ? State.PLAN_ACCEPTED : State.OPEN;
    }

    /// Whether it no longer stands in the way of a decision.
    public boolean isSettled() {
        return !grade.isNonconformity() || settledOn() != null;
    }

    /// Since when a nonconformity no longer stands in the way of a decision; null: it does.
    public @Nullable LocalDate settledOn() {
        return switch (grade) {
            case MAJOR -> verifiedOn;
            case MINOR ->
                    planAcceptedOn == null || verifiedOn == null
                            ? (planAcceptedOn == null ? verifiedOn : planAcceptedOn)
                            : CivilMonths.earlier(planAcceptedOn, verifiedOn);
            case OPPORTUNITY_FOR_IMPROVEMENT, AREA_OF_CONCERN -> null;
        };
    }

    /// Whether it stood in the way of no decision on that day.
    boolean isSettledOn(LocalDate day) {
        var settled = settledOn();
        return !grade.isNonconformity() || (settled != null && !settled.isAfter(day));
    }

    public boolean isUnverifiedMajor() {
        return grade == FindingGrade.MAJOR && verifiedOn == null;
    }

    /// Whether what was done about it is still to be verified.
    public boolean isUnverified() {
        return grade.isNonconformity() && verifiedOn == null;
    }

    /// Whether its plan is still to be accepted; only a minor is settled by one.
    public boolean isWithoutPlan() {
        return grade == FindingGrade.MINOR && !isSettled();
    }

    /// Whether the answer that a decision waits for is late, or was on that day.
    public boolean isOverdue(LocalDate day) {
        if (deadlines == null) {
            return false;
        }
        var dueOn = grade == FindingGrade.MAJOR ? deadlines.dueOn() : deadlines.planOn();
        var settled = settledOn();
        return day.isAfter(dueOn) && (settled == null || settled.isAfter(day));
    }

    Finding verified(LocalDate on) {
        return changed(raisedOn, deadlines, planAcceptedOn, on, assignee);
    }

    Finding planAccepted(LocalDate on) {
        return changed(raisedOn, deadlines, on, verifiedOn, assignee);
    }

    /// The same finding, of an audit that ended on another day.
    Finding raised(LocalDate on, @Nullable FindingDeadlines newDeadlines) {
        return changed(on, newDeadlines, planAcceptedOn, verifiedOn, assignee);
    }

    Finding assigned(@Nullable ColleagueId to) {
        return changed(raisedOn, deadlines, planAcceptedOn, verifiedOn, to);
    }

    /// @param until by when the body wants to see the part now
    Finding extended(FindingDeadlines.Part part, LocalDate until) {
        return changed(
                raisedOn,
                Objects.requireNonNull(deadlines).extended(part, until),
                planAcceptedOn,
                verifiedOn,
                assignee);
    }

    private Finding changed(
            LocalDate raised,
            @Nullable FindingDeadlines newDeadlines,
            @Nullable LocalDate accepted,
            @Nullable LocalDate verified,
            @Nullable ColleagueId assigned) {
        return new Finding(
                id,
                audit,
                stage,
                grade,
                clause,
                statement,
                evidence,
                raised,
                statedDueOn,
                newDeadlines,
                accepted,
                verified,
                assigned);
    }
}
