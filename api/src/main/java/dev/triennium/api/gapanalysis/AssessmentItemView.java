package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentItem`.
///
/// @param item no field of the SDL: what other fields are made from
public record AssessmentItemView(
        TenantScope scope,
        AssessmentItem item,
        GlobalId id,
        int version,
        AssessmentItemState state,
        AssessmentResult result,
        @Nullable String justification,
        @Nullable Integer maturity,
        @Nullable String notes,
        List<String> evidence,
        @Nullable AssessmentEffortView effort,
        @Nullable LocalDate dueOn,
        Instant changedAt)
        implements ScopedView {

    public static final String TYPE = "AssessmentItem";

    public static AssessmentItemView of(TenantScope scope, AssessmentItem item) {
        var answer = item.answer();
        return new AssessmentItemView(
                scope,
                item,
                GlobalId.of(TYPE, scope.tenant(), item.id().value()),
                item.version(),
                item.state(),
                answer.result(),
                answer.justification(),
                answer.maturity(),
                answer.notes(),
                answer.evidence(),
                item.effort() == null ? null : AssessmentEffortView.of(item.effort()),
                item.dueOn(),
                item.changedAt());
    }
}
