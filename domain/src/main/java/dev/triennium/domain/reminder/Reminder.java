package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.ReaderId;
import java.time.Instant;
import java.time.LocalDate;

/// That one reader is to be told of one deadline on one occasion. There is never a second one for
/// the same deadline, due day, occasion and reader.
///
/// @param occurrenceOn the due day that the reminder is about
/// @param remindOn the civil date on which the reader is to read it
/// @param sendAt when that is, for this reader
public record Reminder(
        ReminderId id,
        DeadlineId deadline,
        LocalDate occurrenceOn,
        Occasion occasion,
        ReaderId reader,
        LocalDate remindOn,
        Instant sendAt) {

    /// What became of it.
    public enum Outcome {
        PENDING,
        /// It stands in a mail of the outbox.
        MAILED,
        /// A later reminder of the same deadline stands in the mail instead.
        MERGED,
        /// The deadline was done, cancelled or moved before the mail was made.
        OUTDATED,
        /// The reader may no longer see the tenant, or works there no more.
        NO_ACCESS,
        /// The reader does not want it, and may say so.
        UNSUBSCRIBED;

        /// Whether the reader is told: in a mail or, without one, where they look by themselves.
        public boolean isTold() {
            return switch (this) {
                case MAILED, UNSUBSCRIBED -> true;
                case PENDING, MERGED, OUTDATED, NO_ACCESS -> false;
            };
        }
    }
}
