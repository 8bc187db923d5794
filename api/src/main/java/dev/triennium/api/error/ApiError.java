package dev.triennium.api.error;

import dev.triennium.domain.Message;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// An entry of the response's `errors`, with nothing in its extensions but what we promise.
///
/// @param status of the HTTP response when there is no data beside the error
/// @param language that the message is read in
public record ApiError(
        ApiErrorCode code,
        Message message,
        Locale language,
        HttpStatus status,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> details)
        implements GraphQLError {

    /// The detail that says after how many seconds to try again.
    public static final String RETRY_AFTER = "retryAfterSeconds";

    /// The detail that leads to the lines of the log.
    static final String REQUEST_ID = "requestId";

    /// The detail that names the argument or variable, from its root to the field in question.
    public static final String INPUT_PATH = "inputPath";

    private static final int OUTAGE_SECONDS = 5;
    private static final long serialVersionUID = 1L;

    public static ApiError of(ApiErrorCode code, String sentence, Object... values) {
        return of(code, Message.of(sentence, values));
    }

    public static ApiError of(ApiErrorCode code, Message message) {
        return new ApiError(code, message, Locale.ENGLISH, status(code), null, null, details(code));
    }

    /// What is our fault must be found in the log.
    private static Map<String, Object> details(ApiErrorCode code) {
        return code == ApiErrorCode.INTERNAL ? Map.of(REQUEST_ID, RequestId.current()) : Map.of();
    }

    private static HttpStatus status(ApiErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT, OPERATION_TOO_COMPLEX -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case PERSISTED_DOCUMENT_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /// Nothing is wrong with the request, and it can be sent again.
    public static ApiError outage() {
        return unavailable(OUTAGE_SECONDS);
    }

    /// The same, where somebody knows when.
    public static ApiError unavailable(int retryAfterSeconds) {
        return of(
                        ApiErrorCode.UNAVAILABLE,
                        "The service is not available at the moment; try again later.")
                .with(RETRY_AFTER, retryAfterSeconds);
    }

    /// Our fault: the id leads to the log and tells nothing else.
    public static ApiError fault(String requestId) {
        return of(ApiErrorCode.INTERNAL, "Something went wrong on our side.")
                .with(REQUEST_ID, requestId);
    }

    public ApiError withStatus(HttpStatus other) {
        return new ApiError(code, message, language, other, locations, path, details);
    }

    public ApiError at(@Nullable SourceLocation location, ResultPath resultPath) {
        return new ApiError(
                code,
                message,
                language,
                status,
                location == null ? null : List.of(location),
                resultPath.toList(),
                details);
    }

    /// In the document, before anything ran.
    public ApiError at(SourceLocation location) {
        return new ApiError(code, message, language, status, List.of(location), path, details);
    }

    public ApiError with(String key, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new ApiError(code, message, language, status, locations, path, more);
    }

    public ApiError in(Locale other) {
        return new ApiError(code, message, other, status, locations, path, details);
    }

    @Override
    public String getMessage() {
        return Messages.in(language).text(message);
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    /// For metrics; clients see the code alone.
    @Override
    public ErrorClassification getErrorType() {
        return code;
    }

    @Override
    public Map<String, Object> toSpecification() {
        var specification = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(this));
        specification.put("extensions", getExtensions());
        return specification;
    }

    @Override
    public Map<String, Object> getExtensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
