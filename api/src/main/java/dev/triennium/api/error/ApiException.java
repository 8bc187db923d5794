package dev.triennium.api.error;

import dev.triennium.domain.Message;

/// A refusal that is the client developer's business, not data: it ends in the response's
/// `errors`.
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiErrorCode code;
    private final transient Message sentence;

    /// @param sentence never repeats what was entered
    public ApiException(ApiErrorCode code, String sentence, Object... values) {
        super(null, null, false, false);
        this.code = code;
        this.sentence = Message.of(sentence, values);
    }

    /// For people.
    public Message sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence.toString();
    }

    public ApiErrorCode code() {
        return code;
    }
}
