package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;

/// What is read, changed and stored as a whole.
public interface Aggregate<I extends EntityId> {

    I id();

    /// Grows by one with each change. The aggregate counts it, in the very step that changes it.
    int version();
}
