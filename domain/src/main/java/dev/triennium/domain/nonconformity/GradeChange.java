package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// Another grade, and why.
public record GradeChange(
        NonconformityId nonconformity,
        NonconformityGrade before,
        NonconformityGrade after,
        Instant at,
        PersonId by,
        String reason) {

    /// More are not shown of one nonconformity.
    public static final int MAX_SHOWN = 100;

    public GradeChange {
        Objects.requireNonNull(nonconformity);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }
}
