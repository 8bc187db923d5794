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

/// A role of one of the organisation's own people.
///
/// @param validUntil exclusive; null: open-ended
/// @param grantedBy null when the product's operator set it up
/// @param ending null while nobody has ended it
/// @param standingIn the firm that stands in from its end on, since no representative follows
public record Membership(
        MembershipId id,
        int version,
        PersonId person,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId grantedBy,
        @Nullable Ending ending,
        @Nullable FirmId standingIn)
        implements Aggregate<MembershipId> {

    /// Who ended a role before its time, and why.
    ///
    /// @param by null when a job did
    /// @param reason in words
    public record Ending(@Nullable PersonId by, String reason) {

        public Ending {
            Objects.requireNonNull(reason);
        }
    }

    /// @throws ValidationException when it would end before it begins
    public Membership {
        Objects.requireNonNull(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(validFrom);
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new ValidationException("validUntil", "A role ends after it begins.");
        }
    }

    /// A new one.
    public Membership(
            MembershipId id,
            PersonId person,
            Role role,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable PersonId grantedBy) {
        this(id, 1, person, role, validFrom, validUntil, grantedBy, null, null);
    }

    /// Also one that was ended before it began, and so never was.
    public boolean isOver(Instant now) {
        return validUntil != null && (!validUntil.isAfter(now) || validUntil.equals(validFrom));
    }

    /// The role is gone this very instant, or before it begins.
    ///
    /// @throws RuleViolationException when it is over already
    Membership end(Instant now, Ending how) {
        requireRunning(now);
        var end = now.isBefore(validFrom) ? validFrom : now;
        return new Membership(
                id, version + 1, person, role, validFrom, end, grantedBy, how, standingIn);
    }

    /// @throws RuleViolationException when it is over already
    /// @throws ValidationException when what has been would be changed
    Membership during(UnaryOperator<RoleValidity> validity, Instant now) {
        requireRunning(now);
        var before = new RoleValidity(validFrom, validUntil);
        var after = before.moveTo(validity.apply(before), now);
        return after.equals(before)
                ? this
                : new Membership(
                        id,
                        version + 1,
                        person,
                        role,
                        after.from(),
                        after.until(),
                        grantedBy,
                        ending,
                        null);
    }

    Membership withStandingIn(@Nullable FirmId firm) {
        return new Membership(
                id, version, person, role, validFrom, validUntil, grantedBy, ending, firm);
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
