package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import java.util.List;

/// The input itself is wrong, whatever the state of the world.
public final class ValidationException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /// @throws IllegalArgumentException when there is no violation
    public ValidationException(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a reason");
        }
        super(ErrorCode.INPUT_INVALID, violations.getFirst().message());
        this.violations = List.copyOf(violations);
    }

    public ValidationException(String field, String sentence, Object... values) {
        this(field, Message.of(sentence, values));
    }

    public ValidationException(String field, Message sentence) {
        this(List.of(Violation.of(field, sentence)));
    }

    @Override
    public String getMessage() {
        return violations.toString();
    }

    public List<Violation> violations() {
        return violations;
    }
}
