package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import java.util.List;

/// More than the product allows.
public final class LimitExceededException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final transient List<String> path;

    public LimitExceededException(String field, int limit, String sentence, Object... values) {
        super(ErrorCode.LIMIT_EXCEEDED, Message.of(sentence, values));
        this.limit = limit;
        this.path = Violation.path(field);
    }

    public int limit() {
        return limit;
    }

    public List<String> path() {
        return path;
    }
}
