package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.UnknownIdException;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `AssessmentItemFilter`.
record AssessmentItemFilterInput(
        @Nullable Set<AssessmentResult> results,
        @Nullable Set<AssessmentItemState> states,
        @Nullable GlobalId assigneeId,
        boolean mine,
        @Nullable GlobalId standardId,
        @Nullable String chapter,
        @Nullable GlobalId siteId) {

    AssessmentItemFilter toFilter(TenantScope scope) {
        return new AssessmentItemFilter(
                results == null ? Set.of() : results,
                states == null ? Set.of() : states,
                mine
                        ? caller(scope)
                        : id(scope, assigneeId, AssessmentAssigneeView.TYPE, PersonId::new),
                id(scope, standardId, StandardView.TYPE, StandardId::new),
                chapter,
                id(scope, siteId, SiteView.TYPE, SiteId::new));
    }

    private static @Nullable PersonId caller(TenantScope scope) {
        return switch (scope.actor()) {
            case Actor.Person(var person, _) -> person;
            case Actor.Job _ -> null;
        };
    }

    /// The field stands below a root field, where nobody else looks at ids.
    private static <T> @Nullable T id(
            TenantScope scope, @Nullable GlobalId id, String type, Function<UUID, T> wrap) {
        if (id == null) {
            return null;
        }
        try {
            if (id.tenant() == null || id.tenant().equals(scope.tenant())) {
                return id.as(type, wrap);
            }
            throw new UnknownIdException(id);
        } catch (UnknownIdException e) {
            throw new ApiException(ApiErrorCode.BAD_USER_INPUT, "There is nothing with this id");
        }
    }
}
