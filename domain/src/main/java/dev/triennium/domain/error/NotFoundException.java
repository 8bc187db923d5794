package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import java.util.List;

/// The subject is absent or another tenant's; the two must look the same.
public final class NotFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    /// @param field the input field that named the subject
    public NotFoundException(String field) {
        super(ErrorCode.NOT_FOUND, Message.of("There is nothing with this id."));
        this.path = Violation.path(field);
    }

    public List<String> path() {
        return path;
    }
}
