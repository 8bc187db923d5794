package dev.triennium.domain.invitation;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// Where an invitation leads: what its page says of it, and what accepting it does there.
sealed interface Destination permits FirmDestination, TenantDestination {

    Optional<Invitation> find();

    /// What people call it; empty when it is gone.
    Optional<String> findName();

    /// In which its days are meant.
    ZoneId zone();

    /// What is left to do once it is known who accepts: it notes that, and gives what was promised,
    /// in one transaction. It throws a `VersionConflictException` when somebody was faster.
    ///
    /// @throws RuleViolationException when whoever invited may not give it any more
    Consumer<PersonId> promise(Invitation.Open open);

    static RuleViolationException givesNothingAnyMore() {
        return new RuleViolationException(
                InvitationRule.WHO_INVITES_MAY.reference(),
                "Whoever invited may not do so any more.");
    }
}
