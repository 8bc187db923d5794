package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.RuledDate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An audit of the certification body: when it is due, and what became of it.
///
/// @param cycleNumber the cycle that it belongs to; for stages 1 and 2 the one they lead to
/// @param agreedOn the first day, as agreed with the body
/// @param calledOffOn the first day that was agreed last and no longer holds; null: none
/// @param completedOn the last day
public record PlannedAudit(
        PlannedAuditId id,
        int cycleNumber,
        AuditKind kind,
        State state,
        @Nullable RuledDate earliest,
        RuledDate target,
        @Nullable RuledDate latest,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate calledOffOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        AuditTeam team) {

    public enum State {
        /// Due in a window, without an agreed day.
        PLANNED,
        /// Agreed with the certification body.
        AGREED,
        /// Put off, and not agreed anew.
        POSTPONED,
        /// Not completed by its latest day.
        OVERDUE,
        /// Begun and not completed.
        STARTED,
        COMPLETED,
        /// No longer needed.
        CANCELLED
    }

    public PlannedAudit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        Objects.requireNonNull(target);
        Objects.requireNonNull(team);
        if ((state == State.COMPLETED) != (completedOn != null)) {
            throw new IllegalArgumentException("A completed audit has a last day, others none");
        }
        if (agreedOn != null && calledOffOn != null) {
            throw new IllegalArgumentException("Another day was agreed");
        }
    }

    /// An audit in a window, not yet agreed.
    public static PlannedAudit within(
            PlannedAuditId id,
            int cycleNumber,
            AuditKind kind,
            @Nullable RuledDate earliest,
            RuledDate target,
            @Nullable RuledDate latest) {
        return new PlannedAudit(
                id,
                cycleNumber,
                kind,
                State.PLANNED,
                earliest,
                target,
                latest,
                null,
                null,
                null,
                null,
                AuditTeam.UNNAMED);
    }

    public boolean isOpen() {
        return switch (state) {
            case PLANNED, AGREED, POSTPONED, OVERDUE, STARTED -> true;
            case COMPLETED, CANCELLED -> false;
        };
    }

    /// Whether it took place, or has begun to.
    boolean isHeld() {
        return state == State.STARTED || state == State.COMPLETED;
    }

    /// Whether it is agreed and has not begun.
    boolean isToCome() {
        return isOpen() && agreedOn != null && startedOn == null;
    }

    /// Whether its latest day has passed without it, or had on that day.
    public boolean isOverdue(LocalDate day) {
        return state != State.CANCELLED
                && latest != null
                && day.isAfter(latest.on())
                && (completedOn == null || completedOn.isAfter(day));
    }

    /// Whether it took place, or is to, on a day that its window does not have.
    boolean isOutsideItsWindow() {
        var day = completedOn != null && kind.isSurveillance() ? completedOn : startedOn;
        var on = day == null ? agreedOn : day;
        return on != null
                && state != State.CANCELLED
                && ((earliest != null && on.isBefore(earliest.on()))
                        || (latest != null && on.isAfter(latest.on())));
    }

    PlannedAudit withWindow(
            @Nullable RuledDate newEarliest, RuledDate newTarget, @Nullable RuledDate newLatest) {
        var isLater = latest != null && (newLatest == null || newLatest.on().isAfter(latest.on()));
        var next =
                state == State.OVERDUE && isLater
                        ? (agreedOn == null ? State.PLANNED : State.AGREED)
                        : state;
        return new PlannedAudit(
                id,
                cycleNumber,
                kind,
                next,
                newEarliest,
                newTarget,
                newLatest,
                agreedOn,
                calledOffOn,
                startedOn,
                completedOn,
                team);
    }

    PlannedAudit agreed(LocalDate day, AuditTeam newTeam) {
        return changed(
                state == State.PLANNED || state == State.POSTPONED ? State.AGREED : state,
                day,
                null,
                startedOn,
                completedOn,
                teamOr(newTeam));
    }

    /// The day that was agreed holds no longer, and there is no other yet.
    PlannedAudit postponed() {
        return changed(
                state == State.OVERDUE ? state : State.POSTPONED,
                null,
                agreedOn,
                startedOn,
                completedOn,
                team);
    }

    /// As if no day had been agreed.
    PlannedAudit takenBack() {
        return changed(
                state == State.OVERDUE ? state : State.PLANNED,
                null,
                agreedOn,
                startedOn,
                completedOn,
                AuditTeam.UNNAMED);
    }

    PlannedAudit started(LocalDate day, AuditTeam newTeam) {
        return changed(State.STARTED, agreedOn, calledOffOn, day, completedOn, teamOr(newTeam));
    }

    PlannedAudit completed(LocalDate lastDay, AuditTeam newTeam) {
        return changed(State.COMPLETED, agreedOn, calledOffOn, startedOn, lastDay, teamOr(newTeam));
    }

    PlannedAudit overdue() {
        return changed(State.OVERDUE, agreedOn, calledOffOn, startedOn, completedOn, team);
    }

    PlannedAudit cancelled() {
        return changed(State.CANCELLED, agreedOn, calledOffOn, startedOn, completedOn, team);
    }

    /// The same audit, due on another day.
    PlannedAudit due(RuledDate newTarget, @Nullable RuledDate newLatest) {
        return withWindow(earliest, newTarget, newLatest);
    }

    /// The same audit, on other days.
    PlannedAudit held(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return changed(state, agreedOn, calledOffOn, firstDay, lastDay, team);
    }

    PlannedAudit copied(PlannedAuditId newId) {
        return new PlannedAudit(
                newId,
                cycleNumber,
                kind,
                state,
                earliest,
                target,
                latest,
                agreedOn,
                calledOffOn,
                startedOn,
                completedOn,
                team);
    }

    private AuditTeam teamOr(AuditTeam newTeam) {
        return newTeam.isEmpty() ? team : newTeam;
    }

    private PlannedAudit changed(
            State newState,
            @Nullable LocalDate agreed,
            @Nullable LocalDate calledOff,
            @Nullable LocalDate started,
            @Nullable LocalDate completed,
            AuditTeam newTeam) {
        return new PlannedAudit(
                id,
                cycleNumber,
                kind,
                newState,
                earliest,
                target,
                latest,
                agreed,
                calledOff,
                started,
                completed,
                newTeam);
    }
}
