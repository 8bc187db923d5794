package dev.triennium.domain.tenancy;

import dev.triennium.domain.error.ValidationException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When a role holds.
///
/// @param until exclusive; null: open-ended
public record RoleValidity(Instant from, @Nullable Instant until) {

    public RoleValidity {
        Objects.requireNonNull(from);
    }

    /// @return the wanted one
    /// @throws ValidationException when what has been would be changed
    RoleValidity moveTo(RoleValidity wanted, Instant now) {
        if (!wanted.from.equals(from) && (!from.isAfter(now) || wanted.from.isBefore(now))) {
            throw new ValidationException(
                    "validFrom", "Only a beginning that lies ahead moves, and not into the past.");
        }
        if (wanted.until != null && !wanted.until.isAfter(now)) {
            throw new ValidationException(
                    "validUntil",
                    "The end must lie ahead; what is to be over at once is ended instead.");
        }
        return wanted;
    }
}
