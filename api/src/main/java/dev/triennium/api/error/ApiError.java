package dev.triennium.api.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of the response's `errors`, with nothing in its extensions but what we promise.
public record ApiError(
        ApiErrorCode code,
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> details)
        implements GraphQLError {

    private static final long serialVersionUID = 1L;

    public static ApiError of(ApiErrorCode code, String message) {
        return new ApiError(code, message, null, null, Map.of());
    }

    public ApiError at(@Nullable SourceLocation location, ResultPath resultPath) {
        return new ApiError(
                code,
                message,
                location == null ? null : List.of(location),
                resultPath.toList(),
                details);
    }

    public ApiError with(String key, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new ApiError(code, message, locations, path, more);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    /// None: it would show as `extensions.classification`.
    @Override
    public @Nullable ErrorClassification getErrorType() {
        return null;
    }

    @Override
    public Map<String, Object> getExtensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
