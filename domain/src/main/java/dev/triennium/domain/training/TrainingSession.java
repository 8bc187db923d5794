package dev.triennium.domain.training;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A course as it is held once. Who was there and what came of it stays as it was recorded.
///
/// @param attendances of whom was invited
public record TrainingSession(Facts facts, List<Attendance> attendances)
        implements Aggregate<TrainingSessionId> {

    public static final int MAX_PEOPLE = 200;

    /// What lists show of it.
    public record Facts(
            TrainingSessionId id, int version, CourseId course, Plan plan, State state) {
        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(course);
            Objects.requireNonNull(plan);
            Objects.requireNonNull(state);
        }

        /// What whoever works in the scope may do to it now.
        public List<TrainingSessionAction> allowedActions(TenantScope scope) {
            return switch (state) {
                case State.Planned _ when scope.mayChange(Permission.KEEP_RECORDS) ->
                        List.of(TrainingSessionAction.values());
                case State.Planned _, State.Held _, State.Cancelled _ -> List.of();
            };
        }
    }

    /// @param endsOn the last day
    public record Plan(
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String place,
            @Nullable String trainer) {

        /// @throws ValidationException when it ends before it begins
        public Plan {
            Objects.requireNonNull(startsOn);
            Objects.requireNonNull(endsOn);
            if (endsOn.isBefore(startsOn)) {
                throw new ValidationException(
                        "endsOn", "The last day must not lie before the first.");
            }
        }
    }

    /// How far it is.
    public sealed interface State {

        record Planned() implements State {}

        record Held(Instant at, @Nullable PersonId by) implements State {
            public Held {
                Objects.requireNonNull(at);
            }
        }

        record Cancelled(String reason, Instant at, @Nullable PersonId by) implements State {
            public Cancelled {
                Objects.requireNonNull(reason);
                Objects.requireNonNull(at);
            }
        }
    }

    public TrainingSession {
        Objects.requireNonNull(facts);
        attendances = List.copyOf(attendances);
    }

    @Override
    public TrainingSessionId id() {
        return facts.id();
    }

    @Override
    public int version() {
        return facts.version();
    }

    public Plan plan() {
        return facts.plan();
    }

    /// @param people who are invited
    TrainingSession with(Plan plan, List<Attendance> people) {
        requirePlanned();
        return plan.equals(plan()) && people.equals(attendances)
                ? this
                : next(plan, facts.state(), people);
    }

    /// @param results of all who were invited
    TrainingSession hold(
            Map<ColleagueId, AttendanceResult> results, Instant at, @Nullable PersonId by) {
        requirePlanned();
        return next(
                plan(),
                new State.Held(at, by),
                attendances.stream()
                        .map(
                                one ->
                                        new Attendance(
                                                one.colleague(),
                                                one.name(),
                                                Objects.requireNonNull(
                                                        results.get(one.colleague()))))
                        .toList());
    }

    TrainingSession cancel(String reason, Instant at, @Nullable PersonId by) {
        requirePlanned();
        return next(plan(), new State.Cancelled(reason, at, by), attendances);
    }

    void requirePlanned() {
        switch (facts.state()) {
            case State.Planned _ -> {
                // It can still change.
            }
            case State.Held _, State.Cancelled _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            TrainingRule.HELD_STAYS.reference(),
                            List.of("id"),
                            "The training was held or cancelled already.");
        }
    }

    private TrainingSession next(Plan plan, State state, List<Attendance> people) {
        return new TrainingSession(
                new Facts(facts.id(), facts.version() + 1, facts.course(), plan, state), people);
    }
}
