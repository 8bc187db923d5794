package dev.triennium.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// The sessions that ended before their tokens did; [PersonDirectory#signIn] heeds them.
public interface LogoutRegistry {

    /// Notes that a session has ended, and forgets those that may be forgotten. A second call
    /// changes nothing.
    ///
    /// @param at when, by the clock that tokens live by
    /// @param session the identity provider's `sid`
    /// @param until from when on no token of the session can be alive, so that it may be
    ///     forgotten
    void end(String session, Instant at, Instant until);

    /// Which of the sessions have ended, with the time until which that is remembered.
    Map<String, Instant> listEnded(Collection<String> sessions);
}
