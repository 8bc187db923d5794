package dev.triennium.domain.eligibility;

import dev.triennium.domain.Message;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A check with what came of it.
///
/// @param findings what the directory says, for each standard
/// @param record what somebody has found out last; null: nobody has
public record BodyCheck(
        BodyCheckKind kind,
        CheckOutcome outcome,
        List<Finding> findings,
        @Nullable BodyCheckRecord record) {

    public BodyCheck {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(outcome);
        findings = List.copyOf(findings);
    }

    /// What the directory says of one standard.
    public record Finding(StandardId standard, CheckOutcome outcome, Message message) {

        public Finding {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(message);
        }
    }
}
