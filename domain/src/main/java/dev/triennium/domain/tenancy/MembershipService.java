package dev.triennium.domain.tenancy;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Gives roles to the organisation's own people, and takes them away.
@DomainService
public final class MembershipService {

    private final Kept<MembershipId, Membership> kept;
    private final MembershipRepository memberships;
    private final EngagementRepository engagements;
    private final TenantRepository tenants;
    private final Optional<MembershipListener> listener;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public MembershipService(
            MembershipRepository memberships,
            EngagementRepository engagements,
            TenantRepository tenants,
            Optional<MembershipListener> listener,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.kept = Kept.in(memberships, "Membership");
        this.memberships = memberships;
        this.engagements = engagements;
        this.tenants = tenants;
        this.listener = listener;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// Gives another role to somebody who has or had one here; others are invited.
    ///
    /// @param known a role that the person has or had
    /// @throws RuleViolationException when a rule about roles says no
    public Membership grant(
            TenantScope scope, MembershipId known, GrantRole command, @Nullable UUID key) {
        requireMayGive(scope, command.role());
        return changes.create(
                scope,
                kept,
                key,
                new Wanted(known, command),
                MembershipId::new,
                () -> {
                    tenants.lock(scope);
                    requireMayGive(scope, command.role());
                    var person =
                            memberships
                                    .find(scope, known)
                                    .orElseThrow(() -> new NotFoundException("membershipId"))
                                    .person();
                    var membership = membership(scope, person, command);
                    requireOnce(scope, membership);
                    return represented(scope, membership, command.firmStandsIn());
                },
                membership -> tell(scope, membership));
    }

    private record Wanted(MembershipId known, GrantRole role) {}

    /// Grants a role that was promised before. Call it inside the transaction.
    ///
    /// @param promiser the scope of who promised it, as it is now
    /// @return null where the person holds the role already
    /// @throws RuleViolationException when the promiser may not give it any more
    public @Nullable Membership grantPromised(
            TenantScope scope, TenantScope promiser, PersonId person, GrantRole command) {
        tenants.lock(scope);
        requireMayGive(promiser, command.role());
        var membership = membership(promiser, person, command);
        if (isHeld(scope, membership)) {
            return null;
        }
        var represented = represented(promiser, membership, command.firmStandsIn());
        changes.insert(scope, kept, represented);
        tell(scope, represented);
        return represented;
    }

    private void tell(TenantScope scope, Membership membership) {
        listener.ifPresent(one -> one.granted(scope, membership));
    }

    /// @throws ValidationException for a role that is had in a firm
    /// @throws RuleViolationException when the role may do more than the actor
    public void requireMayGive(TenantScope scope, Role role) {
        if (role.isFirmRole()) {
            throw new ValidationException("role", "A role in a firm is not given here.");
        }
        var isFirst =
                role == Role.REPRESENTATIVE
                        && scope.firm() != null
                        && !memberships.hasRepresentative(scope, clock.instant());
        if (!isFirst) {
            requireMayGovern(scope, role);
        }
    }

    private static void requireMayGovern(TenantScope scope, Role role) {
        if (!role.isWithin(scope.permissions())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.NO_MORE_THAN_ONE_HAS.reference(),
                    List.of("role"),
                    "The role may do more than you may here.");
        }
    }

    private Membership membership(TenantScope giver, PersonId person, GrantRole command) {
        var now = clock.instant();
        var from = command.validFrom() == null ? now : command.validFrom();
        requirePlausible(giver, "validFrom", from);
        requirePlausible(giver, "validUntil", command.validUntil());
        if (command.validUntil() != null && !command.validUntil().isAfter(now)) {
            throw new ValidationException("validUntil", "The end must not lie in the past.");
        }
        return new Membership(
                new MembershipId(ids.next()),
                person,
                command.role(),
                from,
                command.validUntil(),
                giver.person());
    }

    /// Years that people plan for.
    ///
    /// @param field the input field that holds the instant
    /// @throws ValidationException when it lies outside
    public void requirePlausible(TenantScope scope, String field, @Nullable Instant at) {
        if (at != null) {
            DayRange.DUE.require(field, LocalDate.ofInstant(at, scope.zone()), scope.today(clock));
        }
    }

    private void requireOnce(TenantScope scope, Membership membership) {
        if (isHeld(scope, membership)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.ONCE_AT_A_TIME.reference(),
                    List.of("role"),
                    "The person holds the role at that time already.");
        }
    }

    private boolean isHeld(TenantScope scope, Membership membership) {
        return memberships.isHeld(
                scope,
                membership.person(),
                membership.role(),
                membership.validFrom(),
                membership.validUntil(),
                membership.id());
    }

    /// Nobody who represents the organisation for a time is the last one unnoticed.
    private Membership represented(TenantScope scope, Membership membership, boolean firmStandsIn) {
        var end = membership.validUntil();
        if (membership.role() != Role.REPRESENTATIVE
                || end == null
                || memberships.hasLastingRepresentative(scope, end, membership.id())) {
            return membership;
        }
        if (!firmStandsIn || scope.firm() == null || !engagements.hasLasting(scope, null)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    RoleRule.SOMEBODY_REPRESENTS.reference(),
                    List.of(),
                    "Nobody would represent the organisation from then on.");
        }
        return membership.withStandingIn(scope.firm());
    }

    /// @param reason why, in words
    /// @param firmStandsIn whether the actor's firm stands in for the representative whom nobody
    ///     follows
    /// @throws RuleViolationException when it is over, or a rule about roles says no
    public Membership end(
            TenantScope scope,
            MembershipId id,
            String reason,
            boolean firmStandsIn,
            int expectedVersion) {
        return change(
                scope,
                id,
                firmStandsIn,
                expectedVersion,
                before ->
                        before.end(clock.instant(), new Membership.Ending(scope.person(), reason)));
    }

    /// @param validity makes the new validity from the stored one
    /// @throws RuleViolationException when it is over, or a rule about roles says no
    public Membership changeValidity(
            TenantScope scope,
            MembershipId id,
            UnaryOperator<RoleValidity> validity,
            boolean firmStandsIn,
            int expectedVersion) {
        return change(
                scope,
                id,
                firmStandsIn,
                expectedVersion,
                before -> {
                    var after = before.during(validity, clock.instant());
                    if (!after.validFrom().equals(before.validFrom())) {
                        requirePlausible(scope, "validFrom", after.validFrom());
                    }
                    requirePlausible(scope, "validUntil", after.validUntil());
                    return after;
                });
    }

    private Membership change(
            TenantScope scope,
            MembershipId id,
            boolean firmStandsIn,
            int expectedVersion,
            UnaryOperator<Membership> verb) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    tenants.lock(scope);
                    var standsIn =
                            firmStandsIn
                                    && scope.firm() != null
                                    && before.role() == Role.REPRESENTATIVE;
                    if (!standsIn) {
                        requireMayGovern(scope, before.role());
                    }
                    var after = verb.apply(before);
                    if (after.equals(before)) {
                        return before;
                    }
                    if (!after.isOver(clock.instant())) {
                        requireOnce(scope, after);
                    }
                    return represented(scope, after, firmStandsIn);
                });
    }
}
