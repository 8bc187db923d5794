package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.Validity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceValidityInput`.
record EvidenceValidityInput(LocalDate from, @Nullable LocalDate until) {

    Validity toValidity() {
        return new Validity(from, until);
    }
}
