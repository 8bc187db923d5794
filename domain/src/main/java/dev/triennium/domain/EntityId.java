package dev.triennium.domain;

import java.util.UUID;

/// The id of something that is told apart by it alone. Each kind has a type of its own, a record,
/// so that ids of two kinds cannot be mixed up.
public interface EntityId {

    UUID value();
}
