package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That the organisation does not agree with a nonconformity, and has appealed.
///
/// @param outcome null: nothing is decided yet
public record Contest(Instant at, PersonId by, String reason, @Nullable Outcome outcome) {

    /// What was decided.
    public record Outcome(Instant at, PersonId by, String decision) {

        public Outcome {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(decision);
        }
    }

    public Contest {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }

    Contest decided(Outcome how) {
        return new Contest(at, by, reason, how);
    }
}
