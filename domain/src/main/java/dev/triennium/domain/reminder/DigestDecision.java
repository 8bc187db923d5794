package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.OutgoingMail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of the reminders that wait for a person.
public sealed interface DigestDecision {

    /// None is touched before the instant.
    record Wait(Instant until) implements DigestDecision {}

    /// @param mail null when nothing is left to tell
    record Settle(
            LocalDate day, Map<ReminderId, Reminder.Outcome> outcomes, @Nullable OutgoingMail mail)
            implements DigestDecision {

        public Settle {
            outcomes = Map.copyOf(outcomes);
        }
    }
}
