package dev.triennium.api.training;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.Attendance;
import dev.triennium.domain.training.AttendanceResult;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSession.State;
import dev.triennium.domain.training.TrainingSessionAction;
import dev.triennium.domain.training.TrainingSessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `TrainingSession`.
///
/// @param facts no field of the SDL: what other fields are made from
/// @param changedById no field of the SDL: what `changedBy` is read by
record TrainingSessionView(
        TenantScope scope,
        TrainingSession.Facts facts,
        GlobalId id,
        int version,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String place,
        @Nullable String trainer,
        TrainingSessionState state,
        @Nullable String reason,
        @Nullable Instant changedAt,
        @Nullable PersonId changedById,
        List<TrainingSessionAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "TrainingSession";

    private record Step(@Nullable String reason, @Nullable Instant at, @Nullable PersonId by) {}

    static TrainingSessionView of(TenantScope scope, TrainingSession.Facts facts) {
        var step =
                switch (facts.state()) {
                    case State.Planned _ -> new Step(null, null, null);
                    case State.Held(var at, var by) -> new Step(null, at, by);
                    case State.Cancelled(var reason, var at, var by) -> new Step(reason, at, by);
                };
        return new TrainingSessionView(
                scope,
                facts,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.plan().startsOn(),
                facts.plan().endsOn(),
                facts.plan().place(),
                facts.plan().trainer(),
                TrainingSessionState.of(facts.state()),
                step.reason(),
                step.at(),
                step.by(),
                facts.allowedActions(scope));
    }

    /// The GraphQL type `TrainingAttendance`.
    ///
    /// @param attendance no field of the SDL: what `colleague` is read by
    record TrainingAttendanceView(
            TenantScope scope, Attendance attendance, String name, AttendanceResult result) {

        static TrainingAttendanceView of(TenantScope scope, Attendance one) {
            return new TrainingAttendanceView(scope, one, one.name(), one.result());
        }
    }
}
