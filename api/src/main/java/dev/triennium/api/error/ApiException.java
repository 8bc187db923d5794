package dev.triennium.api.error;

/// A refusal that is the client developer's business, not data: it ends in the response's
/// `errors`.
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiErrorCode code;

    /// @param message never repeats what was entered
    public ApiException(ApiErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ApiErrorCode code() {
        return code;
    }
}
