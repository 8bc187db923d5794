package dev.triennium.domain.tenancy;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Gives roles in a firm to its people, and takes them away.
@DomainService
public final class EmploymentService {

    private static final String TYPE = "Employment";

    private final EmploymentRepository employments;
    private final GrantRepository grants;
    private final FirmTransactions transactions;
    private final FirmTrail trail;
    private final IdGenerator ids;
    private final Clock clock;

    public EmploymentService(
            EmploymentRepository employments,
            GrantRepository grants,
            FirmTransactions transactions,
            FirmTrail trail,
            IdGenerator ids,
            Clock clock) {
        this.employments = employments;
        this.grants = grants;
        this.transactions = transactions;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws ValidationException for a role that is had in an organisation
    public static void requireFirmRole(Role role) {
        if (!role.isFirmRole()) {
            throw new ValidationException("role", "A role in an organisation is not given here.");
        }
    }

    /// @throws NotFoundException when the person leads the firm no longer
    public void requireHeld(FirmScope scope) {
        if (!leads(scope.person(), scope.firm())) {
            throw new NotFoundException("firmId");
        }
    }

    /// Whether the person may give roles in the firm now.
    public boolean leads(PersonId person, FirmId firm) {
        return grants.findFirmRole(person, firm, clock.instant())
                .filter(role -> role.permissions().contains(Permission.MANAGE_FIRM))
                .isPresent();
    }

    /// Grants a role that was promised before. Call it inside the transaction.
    ///
    /// @param act by which it becomes true
    /// @param by who promised it; null: the product's operator
    /// @return null where the person holds the role already, or will
    public @Nullable Employment grantPromised(
            FirmTrail.Act act,
            FirmId firm,
            PersonId person,
            GrantRole command,
            @Nullable PersonId by) {
        requireFirmRole(command.role());
        var now = clock.instant();
        if (employments.isHeld(firm, person, command.role(), now)) {
            return null;
        }
        var employment =
                new Employment(
                        new EmploymentId(ids.next()),
                        1,
                        firm,
                        person,
                        command.role(),
                        Objects.requireNonNullElse(command.validFrom(), now),
                        command.validUntil(),
                        by,
                        null);
        employments.insert(employment);
        note(act, null, employment);
        return employment;
    }

    /// What was so far ends, and the other role begins in the same act.
    ///
    /// @param reason why, in words
    /// @throws RuleViolationException when it is over, the person holds the other role too, or
    ///     nobody would lead the firm
    public Employment change(
            FirmScope scope, EmploymentId id, Role role, String reason, int expectedVersion) {
        requireFirmRole(role);
        return change(
                scope,
                id,
                reason,
                expectedVersion,
                (before, now) -> {
                    if (before.role() == role) {
                        throw new ValidationException("role", "The person has this role already.");
                    }
                    if (employments.isHeld(scope.firm(), before.person(), role, now)) {
                        throw new RuleViolationException(
                                ErrorCode.RULE_VIOLATED,
                                RoleRule.ONCE_AT_A_TIME.reference(),
                                List.of("role"),
                                "The person holds the role at that time already.");
                    }
                    return new Employment(
                            new EmploymentId(ids.next()),
                            1,
                            scope.firm(),
                            before.person(),
                            role,
                            before.validFrom().isAfter(now) ? before.validFrom() : now,
                            before.validUntil(),
                            scope.person(),
                            null);
                });
    }

    /// Takes a role away this very instant, and with it what the person may do in the firm's
    /// clients.
    ///
    /// @param reason why, in words
    /// @throws RuleViolationException when it is over, or nobody would lead the firm
    public Employment end(FirmScope scope, EmploymentId id, String reason, int expectedVersion) {
        return change(scope, id, reason, expectedVersion, (_, _) -> null);
    }

    /// @param following makes the role that follows, null where none does
    private Employment change(
            FirmScope scope,
            EmploymentId id,
            String reason,
            int expectedVersion,
            BiFunction<Employment, Instant, @Nullable Employment> following) {
        return inTransaction(
                scope,
                id,
                expectedVersion,
                (before, now) -> {
                    var ended = before.end(now, new Employment.Ending(scope.person(), reason));
                    requireSomebodyLeads(before, now, "id");
                    var next = following.apply(before, now);
                    update(scope, before, ended);
                    if (next == null) {
                        return ended;
                    }
                    employments.insert(next);
                    note(FirmTrail.Act.of(scope), null, next);
                    return next;
                });
    }

    /// @param validity makes the new validity from the stored one
    /// @throws RuleViolationException when it is over, or nobody would lead the firm
    public Employment changeValidity(
            FirmScope scope,
            EmploymentId id,
            UnaryOperator<RoleValidity> validity,
            int expectedVersion) {
        return inTransaction(
                scope,
                id,
                expectedVersion,
                (before, now) -> {
                    var after = before.during(validity, now);
                    if (after.equals(before)) {
                        return before;
                    }
                    if (!after.validFrom().equals(before.validFrom())) {
                        requirePlausible("validFrom", after.validFrom());
                    }
                    requirePlausible("validUntil", after.validUntil());
                    requireSomebodyLeads(before, after, now);
                    update(scope, before, after);
                    return after;
                });
    }

    /// A firm has no time zone; a day more or less makes no year implausible.
    ///
    /// @param field the input field that holds the instant
    /// @throws ValidationException when it lies outside the years that people plan for
    public void requirePlausible(String field, @Nullable Instant at) {
        if (at != null) {
            DayRange.DUE.require(
                    field,
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    private Employment inTransaction(
            FirmScope scope,
            EmploymentId id,
            int expectedVersion,
            BiFunction<Employment, Instant, Employment> verb) {
        return transactions.inTransaction(
                scope.firm(),
                () -> {
                    requireHeld(scope);
                    var before =
                            employments
                                    .find(scope.firm(), id)
                                    .orElseThrow(() -> new NotFoundException("id"));
                    if (before.version() != expectedVersion) {
                        throw new VersionConflictException(before.version());
                    }
                    return verb.apply(before, clock.instant());
                });
    }

    private void update(FirmScope scope, Employment before, Employment after) {
        employments.update(after, before.version());
        note(FirmTrail.Act.of(scope), before, after);
    }

    private void note(FirmTrail.Act act, @Nullable Employment before, Employment after) {
        trail.record(after.firm(), act, TYPE, after.id().value(), before, after);
    }

    /// A partner whose time gets shorter needs another one when it is over; one who begins later
    /// needs one until then.
    private void requireSomebodyLeads(Employment before, Employment after, Instant now) {
        var until = after.validUntil();
        if (after.validFrom().isAfter(before.validFrom())) {
            requireSomebodyLeads(before, now, "validFrom");
        } else if (until != null
                && (before.validUntil() == null || until.isBefore(before.validUntil()))) {
            requireSomebodyLeads(before, until, "validUntil");
        }
    }

    private void requireSomebodyLeads(Employment leaving, Instant at, String field) {
        if (leaving.role() == Role.PARTNER
                && !employments.hasLastingPartner(leaving.firm(), at, leaving.id())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.SOMEBODY_LEADS.reference(),
                    List.of(field),
                    "The firm would have no partner any more.");
        }
    }
}
