package dev.triennium.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Mails on their way: `NEW`, `LEASED` to a worker, `SENDING`, and in the end `SENT` or `DEAD`.
///
/// Leases and delays run on the database's clock, which all machines share and nobody moves.
public interface Outbox {

    /// @param attempt 1 for the first
    record Leased(OutgoingMail mail, int attempt) {}

    /// What became of an attempt.
    sealed interface Outcome {

        record Sent(String reply) implements Outcome {}

        record Retry(String reply, Duration after) implements Outcome {}

        /// @param suppress whether nothing more is to be sent to the address
        record Dead(String reply, boolean suppress) implements Outcome {}
    }

    /// Puts the mail in, within the transaction around it.
    ///
    /// @return false when a mail with its dedupe key is there, and nothing is changed
    boolean add(OutgoingMail mail, Instant at);

    /// Takes mails whose time has come, and those whose lease has run out because their worker
    /// died; no two callers get the same.
    List<Leased> lease(UUID lease, int limit, Duration duration, Instant at);

    /// The mark just before a mail goes out, which also renews its lease: only a mail that bears it
    /// can have been sent when its worker dies.
    ///
    /// @return false when the lease has run out and somebody else may have the mail
    boolean markSending(Leased mail, UUID lease, Duration duration);

    /// Ends an attempt and writes it to the delivery log.
    ///
    /// @return false when the lease has run out; the attempt is in the log all the same
    boolean settle(Leased mail, UUID lease, Outcome outcome, Instant at);

    boolean isSuppressed(String address);

    long countDead();
}
