package dev.triennium.domain.schedule;

import java.time.Instant;
import java.util.Optional;

/// When something that is done each night is next due; one for all nodes, on the database's clock.
public interface NightlySchedule {

    /// When the work that is due begins; nothing when none is due.
    Optional<Instant> begin();

    /// What was requested after the begin stays due.
    void done(Instant begun, Instant next);
}
