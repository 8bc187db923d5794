package dev.triennium.domain.recurringtask;

import dev.triennium.domain.schedule.NightlySchedule;

/// When it is next looked at which tasks of plans go on.
public interface ContinuationSchedule extends NightlySchedule {}
