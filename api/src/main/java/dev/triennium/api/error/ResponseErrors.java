package dev.triennium.api.error;

import dev.triennium.domain.Message;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// Gives the engine's own errors a code of ours. What it says of the client's document stays;
/// what it says of our code does not.

public final class ResponseErrors {

    private static final Logger log = LoggerFactory.getLogger(ResponseErrors.class);

    private ResponseErrors() {}

    public static List<GraphQLError> of(List<? extends GraphQLError> errors, Locale language) {
        return errors.stream()
                .flatMap(ResponseErrors::opened)
                .<GraphQLError>map(error -> of(error).in(language))
                .distinct()
                .toList();
    }

    /// What is aborted while it runs stands there as one error around the reasons.
    private static Stream<? extends GraphQLError> opened(GraphQLError error) {
        return error instanceof AbortExecutionException aborted
                        && !aborted.getUnderlyingErrors().isEmpty()
                ? aborted.getUnderlyingErrors().stream()
                : Stream.of(error);
    }

    private static ApiError of(GraphQLError error) {
        if (error instanceof ApiError own) {
            return own;
        }
        if (error instanceof BadFaithIntrospectionError) {
            return located(error, ApiErrorCode.OPERATION_TOO_COMPLEX);
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax ->
                    located(error, ApiErrorCode.BAD_USER_INPUT).withStatus(HttpStatus.BAD_REQUEST);
            case ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                    located(error, ApiErrorCode.BAD_USER_INPUT);
            case ErrorType.ExecutionAborted -> located(error, ApiErrorCode.OPERATION_TOO_COMPLEX);
            case null, default -> fault(error);
        };
    }

    private static ApiError located(GraphQLError error, ApiErrorCode code) {
        var plain = ApiError.of(code, new Message(String.valueOf(error.getMessage()), List.of()));
        return new ApiError(
                code,
                plain.message(),
                plain.language(),
                plain.status(),
                error.getLocations(),
                error.getPath(),
                Map.of());
    }

    private static ApiError fault(GraphQLError error) {
        var id = RequestId.current();
        log.error("The engine reports a fault, request {}: {}", id, error.getMessage());
        var plain = ApiError.fault(id);
        return new ApiError(
                plain.code(),
                plain.message(),
                plain.language(),
                plain.status(),
                error.getLocations(),
                error.getPath(),
                plain.details());
    }
}
