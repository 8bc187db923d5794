package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One person's reminders across tenants. A digest is made in one transaction: whatever is killed,
/// a reminder stands in exactly one mail or still waits.
public interface DigestStore {

    /// People with reminders whose time has come, in the order of their ids.
    List<PersonId> listDue(Instant now, @Nullable PersonId after, int size);

    /// Locks the person, reads the reminders whose time has come, and carries out the decision, all
    /// in one transaction. Without reminders nothing is decided.
    ///
    /// @return whether a mail was put into the outbox
    boolean settle(PersonId person, Instant now, Function<PendingDigest, DigestDecision> decide);
}
