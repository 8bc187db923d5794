package dev.triennium.domain.identity;

import java.time.Instant;

/// The sessions that ended before their tokens did.
public interface LogoutRegistry {

    /// Notes that a session has ended. A second call changes nothing.
    ///
    /// @param session the identity provider's `sid`
    /// @param until from when on no token of the session can be alive, so that it may be
    ///     forgotten
    void end(String session, Instant until);

    boolean hasEnded(String session);
}
