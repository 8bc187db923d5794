package dev.triennium.domain.error;

import java.util.List;

/// The input itself is wrong, whatever the state of the world.
public final class ValidationException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /// @throws IllegalArgumentException when there is no violation
    public ValidationException(List<Violation> violations) {
        super(ErrorCode.INPUT_INVALID, violations.toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a reason");
        }
        this.violations = List.copyOf(violations);
    }

    public ValidationException(String field, String message) {
        this(List.of(Violation.of(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
