package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;

/// What lists show of an entry.
///
/// @param <R> the kind itself
public interface Registered<I extends EntityId, R extends Registered<I, R>> extends Owned<I, R> {

    /// Counts the entries of one register from 1, and stays with the entry.
    int number();
}
