package dev.triennium.domain.markuse;

import dev.triennium.domain.certification.CertificationEvent;
import java.util.Optional;

/// Why something has to be done where a mark is used.
public enum MarkTaskCause {
    SUSPENDED(14),
    WITHDRAWN(14),
    EXPIRED(14),
    TRANSFERRED(14),
    SCOPE_REDUCED(30),
    /// The certificate is to another edition now.
    EDITION_LOST(30);

    private final int days;

    MarkTaskCause(int days) {
        this.days = days;
    }

    /// From the day on which it is known.
    int days() {
        return days;
    }

    /// Empty where what happened has nothing to do with marks.
    static Optional<MarkTaskCause> of(CertificationEvent.Kind kind) {
        return switch (kind) {
            case SUSPENDED -> Optional.of(SUSPENDED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case EXPIRED -> Optional.of(EXPIRED);
            case TRANSFERRED_OUT -> Optional.of(TRANSFERRED);
            case SCOPE_REDUCED -> Optional.of(SCOPE_REDUCED);
            case EDITION_CHANGED -> Optional.of(EDITION_LOST);
            default -> Optional.empty();
        };
    }
}
