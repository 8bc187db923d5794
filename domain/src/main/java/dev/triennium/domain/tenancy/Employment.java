package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A role of one of a firm's people.
///
/// @param validUntil exclusive; null: open-ended
/// @param grantedBy null when the product's operator set it up
/// @param ending null while nobody has ended it
public record Employment(
        EmploymentId id,
        int version,
        FirmId firm,
        PersonId person,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId grantedBy,
        @Nullable Ending ending)
        implements Aggregate<EmploymentId> {

    /// Who ended it, and why.
    ///
    /// @param reason in words
    public record Ending(PersonId by, String reason) {

        public Ending {
            Objects.requireNonNull(by);
            Objects.requireNonNull(reason);
        }
    }

    /// @throws ValidationException when it would end before it begins
    public Employment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(validFrom);
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new ValidationException("validUntil", "A role ends after it begins.");
        }
    }

    /// A new one, open-ended.
    public Employment(
            EmploymentId id,
            FirmId firm,
            PersonId person,
            Role role,
            Instant validFrom,
            @Nullable PersonId grantedBy) {
        this(id, 1, firm, person, role, validFrom, null, grantedBy, null);
    }

    /// Also one that was ended before it began, and so never was.
    public boolean isOver(Instant now) {
        return validUntil != null && (!validUntil.isAfter(now) || validUntil.equals(validFrom));
    }

    /// It is gone this very instant, or before it begins.
    ///
    /// @throws RuleViolationException when it is over already
    Employment end(Instant now, Ending how) {
        requireRunning(now);
        var end = now.isBefore(validFrom) ? validFrom : now;
        return new Employment(id, version + 1, firm, person, role, validFrom, end, grantedBy, how);
    }

    /// @throws RuleViolationException when it is over already
    /// @throws ValidationException when what has been would be changed
    Employment during(UnaryOperator<RoleValidity> validity, Instant now) {
        requireRunning(now);
        var before = new RoleValidity(validFrom, validUntil);
        var after = before.moveTo(validity.apply(before), now);
        return after.equals(before)
                ? this
                : new Employment(
                        id,
                        version + 1,
                        firm,
                        person,
                        role,
                        after.from(),
                        after.until(),
                        grantedBy,
                        ending);
    }

    private void requireRunning(Instant now) {
        if (isOver(now)) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    RoleRule.ENDS_ONCE.reference(),
                    List.of("id"),
                    "The role is over already.");
        }
    }
}
