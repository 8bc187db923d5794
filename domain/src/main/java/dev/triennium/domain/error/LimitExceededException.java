package dev.triennium.domain.error;

import java.util.List;

/// More than the product allows.
public final class LimitExceededException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final transient List<String> path;

    public LimitExceededException(String field, int limit, String message) {
        super(ErrorCode.LIMIT_EXCEEDED, message);
        this.limit = limit;
        this.path = Violation.of(field, "").path();
    }

    public int limit() {
        return limit;
    }

    public List<String> path() {
        return path;
    }
}
