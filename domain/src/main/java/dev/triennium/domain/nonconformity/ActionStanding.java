package dev.triennium.domain.nonconformity;

import dev.triennium.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the plan of a nonconformity stands at.
///
/// @param open how many of its actions are not done
/// @param owners those who answer for its actions, as far as they have a login
/// @param lastDoneOn the day on which the last one was done; null: none is
public record ActionStanding(int open, Set<PersonId> owners, @Nullable LocalDate lastDoneOn) {

    public static final ActionStanding NONE = new ActionStanding(0, Set.of(), null);

    public ActionStanding {
        owners = Set.copyOf(owners);
    }
}
