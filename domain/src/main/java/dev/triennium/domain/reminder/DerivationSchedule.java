package dev.triennium.domain.reminder;

import java.time.Instant;
import java.util.Optional;

/// When the deadlines of all running subjects are derived anew next; one for all nodes, on the
/// database's clock.
public interface DerivationSchedule {

    /// When the work that is due begins; nothing when none is due.
    Optional<Instant> begin();

    /// Something changed that many subjects depend on. Part of the transaction around it.
    void request();

    /// What was requested after the begin stays due.
    void done(Instant begun, Instant next);
}
