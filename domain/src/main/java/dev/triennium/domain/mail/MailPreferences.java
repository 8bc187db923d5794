package dev.triennium.domain.mail;

import java.time.Instant;
import java.util.UUID;

/// Who wants no digests. The token of a mail is the only proof needed to say so: it opens nothing
/// else.
public interface MailPreferences {

    /// @return false when there is no such token
    boolean unsubscribe(UUID token, Instant at);

    /// @return false when there is no such token
    boolean resume(UUID token);
}
