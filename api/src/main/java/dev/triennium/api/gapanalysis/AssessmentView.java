package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Assessment`.
///
/// @param assessment no field of the SDL: what other fields are made from
public record AssessmentView(
        TenantScope scope,
        Assessment assessment,
        GlobalId id,
        int version,
        String name,
        State state,
        @Nullable LocalDate dueOn,
        List<AssessmentAction> allowedActions,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant archivedAt)
        implements ScopedView {

    public static final String TYPE = "Assessment";

    /// The GraphQL enum `AssessmentState`.
    enum State {
        IN_PROGRESS,
        COMPLETED
    }

    public static AssessmentView of(TenantScope scope, Assessment assessment) {
        var facts = assessment.facts();
        var archived = facts.standing().archived();
        return new AssessmentView(
                scope,
                assessment,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.name(),
                switch (assessment) {
                    case Assessment.InProgress _ -> State.IN_PROGRESS;
                    case Assessment.Completed _ -> State.COMPLETED;
                },
                facts.dueOn(),
                assessment.allowedActions(scope),
                facts.createdAt(),
                switch (assessment) {
                    case Assessment.InProgress _ -> null;
                    case Assessment.Completed completed -> completed.completedAt();
                },
                archived == null ? null : archived.at());
    }
}
