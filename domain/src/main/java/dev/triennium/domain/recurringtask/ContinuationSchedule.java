package dev.triennium.domain.recurringtask;

import java.time.Instant;
import java.util.Optional;

/// When it is next looked at which tasks of plans go on; one for all nodes, on the database's
/// clock.
public interface ContinuationSchedule {

    /// When the work that is due begins; nothing when none is due.
    Optional<Instant> begin();

    void done(Instant begun, Instant next);
}
