package dev.triennium.domain.reminder;

import dev.triennium.domain.schedule.NightlySchedule;

/// When the deadlines of all running subjects are derived anew next.
public interface DerivationSchedule extends NightlySchedule {

    /// Something changed that many subjects depend on. Part of the transaction around it.
    void request();
}
