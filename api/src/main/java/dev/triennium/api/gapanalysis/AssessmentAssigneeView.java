package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentAssignee`.
public record AssessmentAssigneeView(TenantScope scope, GlobalId id, PersonId personId)
        implements ScopedView {

    public static final String TYPE = "AssessmentAssignee";

    public static AssessmentAssigneeView of(TenantScope scope, PersonId person) {
        return new AssessmentAssigneeView(
                scope, GlobalId.of(TYPE, scope.tenant(), person.value()), person);
    }

    public static @Nullable AssessmentAssigneeView ofNullable(
            TenantScope scope, @Nullable PersonId person) {
        return person == null ? null : of(scope, person);
    }
}
