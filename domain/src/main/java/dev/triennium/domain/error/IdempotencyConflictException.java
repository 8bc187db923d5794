package dev.triennium.domain.error;

import dev.triennium.domain.Message;

/// The key came before, with another input.
public final class IdempotencyConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    public IdempotencyConflictException() {
        super(
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                Message.of("This idempotencyKey was used before with another input."));
    }
}
