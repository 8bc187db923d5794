package dev.triennium.domain.error;

import dev.triennium.domain.Message;

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
    private final transient Message sentence;

    DomainException(ErrorCode code, Message sentence) {
        super(null, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    public ErrorCode code() {
        return code;
    }

    /// For people.
    public Message sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence.toString();
    }
}
