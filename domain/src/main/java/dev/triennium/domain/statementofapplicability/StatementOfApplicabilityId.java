package dev.triennium.domain.statementofapplicability;

import java.util.Objects;
import java.util.UUID;

public record StatementOfApplicabilityId(UUID value) {

    public StatementOfApplicabilityId {
        Objects.requireNonNull(value);
    }
}
