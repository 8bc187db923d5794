package dev.triennium.domain.schedule;

import java.util.Objects;

/// An activity waits for another: it begins when the other has ended and the lag is over.
///
/// @param predecessor the one that is waited for
public record Link<K>(K predecessor, Lag lag) {

    public Link {
        Objects.requireNonNull(predecessor);
        Objects.requireNonNull(lag);
    }
}
