package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.identity.Caller;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is behind a field that is being fetched.
final class Callers {

    private Callers() {}

    /// @throws ApiException when nobody is signed in
    static Caller get(DataFetchingEnvironment environment) {
        return find(environment.getGraphQlContext())
                .map(CallerAuthentication::caller)
                .orElseThrow(
                        () -> new ApiException(ApiErrorCode.UNAUTHENTICATED, "Sign in first."));
    }

    /// The transports put the caller into the context. The thread's security context is the
    /// fallback for those that have no transport, such as tests.
    static Optional<CallerAuthentication> find(GraphQLContext context) {
        var authentication =
                context.hasKey(CallerAuthentication.class)
                        ? context.get(CallerAuthentication.class)
                        : SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerAuthentication caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
