package dev.triennium.api.error;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.Outages;
import dev.triennium.domain.error.ValidationException;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/// What a field throws, as the response's `errors` show it. Whatever is no refusal is our
/// fault: the client gets the id of the request, the log gets the rest.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiExceptionResolver implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final ObjectProvider<Outages> outages;

    ApiExceptionResolver(ObjectProvider<Outages> outages) {
        this.outages = outages;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable exception, DataFetchingEnvironment environment) {
        var error =
                toError(
                                exception,
                                environment.getFieldDefinition(),
                                environment.getExecutionId().toString())
                        .at(
                                environment.getField().getSourceLocation(),
                                environment.getExecutionStepInfo().getPath());
        return Mono.just(List.of(error));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception) {
        return Mono.just(List.of(toError(exception, null, RequestId.current())));
    }

    private ApiError toError(
            Throwable exception, @Nullable GraphQLFieldDefinition field, String requestId) {
        return switch (exception) {
            case ApiException refusal -> ApiError.of(refusal.code(), refusal.sentence());
            case ValidationException refusal -> invalid(UserErrors.of(refusal, hasInput(field)));
            case DomainException refusal ->
                    ApiError.of(ApiErrorCode.BAD_USER_INPUT, refusal.sentence());
            case ConstraintViolationException refusal -> invalid(UserErrors.of(refusal));
            case BindException refusal -> invalid(UserErrors.of(refusal));
            default ->
                    fault(exception, field == null ? "subscription" : field.getName(), requestId);
        };
    }

    private static boolean hasInput(@Nullable GraphQLFieldDefinition field) {
        return field != null && field.getArgument("input") != null;
    }

    /// Where a field has no `errors` of its own; the first of what is wrong is enough to go on.
    private static ApiError invalid(List<UserErrorView> errors) {
        var first = errors.getFirst();
        return ApiError.of(
                        ApiErrorCode.BAD_USER_INPUT,
                        Message.part("{0}: {1}", String.join(".", first.path()), first.message()))
                .with(ApiError.INPUT_PATH, first.path());
    }

    private ApiError fault(Throwable exception, String field, String requestId) {
        if (outages.stream().anyMatch(one -> one.isOutage(exception))) {
            log.warn("{} has no database: {}", field, exception.toString());
            return ApiError.outage();
        }
        log.error("{} failed, request {}", field, requestId, exception);
        return ApiError.fault(requestId);
    }
}
