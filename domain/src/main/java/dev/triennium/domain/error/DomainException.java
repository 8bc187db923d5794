package dev.triennium.domain.error;

/// An expected refusal. Everything else that is thrown is a defect or an outage.
public abstract sealed class DomainException extends RuntimeException
        permits ValidationException,
                NotFoundException,
                RuleViolationException,
                VersionConflictException,
                LimitExceededException,
                IdempotencyConflictException,
                DuplicateException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    DomainException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
