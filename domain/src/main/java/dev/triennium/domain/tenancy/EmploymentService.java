package dev.triennium.domain.tenancy;

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
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
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
                    var now = clock.instant();
                    var ended = before.end(now, new Employment.Ending(scope.person(), reason));
                    requireSomebodyLeads(before, now);
                    var next = following.apply(before, now);
                    employments.update(ended, before.version());
                    note(FirmTrail.Act.of(scope), before, ended);
                    if (next == null) {
                        return ended;
                    }
                    employments.insert(next);
                    note(FirmTrail.Act.of(scope), null, next);
                    return next;
                });
    }

    private void note(FirmTrail.Act act, @Nullable Employment before, Employment after) {
        trail.record(after.firm(), act, TYPE, after.id().value(), before, after);
    }

    private void requireSomebodyLeads(Employment leaving, Instant now) {
        if (leaving.role() == Role.PARTNER
                && !employments.hasLastingPartner(leaving.firm(), now, leaving.id())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.SOMEBODY_LEADS.reference(),
                    List.of("id"),
                    "The firm would have no partner any more.");
        }
    }
}
