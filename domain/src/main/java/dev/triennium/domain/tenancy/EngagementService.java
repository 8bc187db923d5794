package dev.triennium.domain.tenancy;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets firms in, and out again.
@DomainService
public final class EngagementService {

    private final Kept<EngagementId, Engagement> kept;
    private final EngagementRepository engagements;
    private final FirmRepository firms;
    private final MembershipRepository memberships;
    private final ClientTrail clients;
    private final GrantRepository grants;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public EngagementService(
            EngagementRepository engagements,
            FirmRepository firms,
            MembershipRepository memberships,
            ClientTrail clients,
            GrantRepository grants,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.kept = Kept.in(engagements, "Engagement");
        this.engagements = engagements;
        this.firms = firms;
        this.memberships = memberships;
        this.clients = clients;
        this.grants = grants;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws RuleViolationException when a firm's person asks, the firm is engaged already, or
    ///     its end would leave the organisation with nobody
    public Engagement start(TenantScope scope, StartEngagement command, @Nullable UUID key) {
        if (scope.firm() != null) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    TenancyRules.CLIENT_ENGAGES,
                    List.of("firmId"),
                    "A firm cannot engage itself or another firm for a client.");
        }
        return changes.create(
                scope,
                kept,
                key,
                command,
                EngagementId::new,
                () -> {
                    var begun = engagement(scope, command);
                    if (begun.endsAt() != null) {
                        requireSomebodyStays(scope, null, begun.endsAt(), "endsAt");
                    }
                    return begun;
                },
                begun -> clients.note(scope, null, begun));
    }

    private Engagement engagement(TenantScope scope, StartEngagement command) {
        if (firms.list(Set.of(command.firm())).isEmpty()) {
            throw new NotFoundException("firmId");
        }
        requireAccess(scope, "startsAt", command.startsAt());
        requireAccess(scope, "endsAt", command.endsAt());
        var now = clock.instant();
        var lead = command.leadConsultant();
        if (lead != null && !worksFor(command.firm(), lead, now)) {
            throw new NotFoundException("leadConsultantId");
        }
        if (engagements.hasRunning(scope, command.firm(), now)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    TenancyRules.ONE_ENGAGEMENT_PER_FIRM,
                    List.of("firmId"),
                    "The firm is engaged already.");
        }
        return new Engagement(
                new EngagementId(ids.next()),
                1,
                command.firm(),
                command.services(),
                command.consent(),
                command.startsAt() == null ? now : command.startsAt(),
                command.endsAt(),
                scope.person(),
                null,
                null,
                lead);
    }

    private boolean worksFor(FirmId firm, PersonId person, Instant now) {
        return grants.findFirmRole(person, firm, now).isPresent();
    }

    /// Ends one firm's engagement, if it is not over yet, and begins another's. Call it inside the
    /// transaction.
    ///
    /// @throws RuleViolationException when the other firm is engaged already
    public Engagement replace(TenantScope scope, EngagementId ending, StartEngagement beginning) {
        var begun = engagement(scope, beginning);
        var now = clock.instant();
        changes.change(
                scope,
                kept,
                ending,
                before ->
                        before.isOver(now)
                                ? before
                                : clients.note(scope, before, before.end(now, scope.person())));
        changes.insert(scope, kept, begun);
        return clients.note(scope, null, begun);
    }

    private void requireAccess(TenantScope scope, String field, @Nullable Instant instant) {
        if (instant != null) {
            DayRange.ACCESS.require(
                    field, instant.atZone(scope.zone()).toLocalDate(), scope.today(clock));
        }
    }

    /// @throws RuleViolationException when it is over, or another firm's, or the organisation would
    ///     be left with nobody
    public Engagement end(TenantScope scope, EngagementId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var now = clock.instant();
                    var ended = requireOwn(scope, before).end(now, scope.person());
                    requireSomebodyStays(scope, id, now, "id");
                    return clients.note(scope, before, ended);
                });
    }

    private void requireSomebodyStays(
            TenantScope scope, @Nullable EngagementId ending, Instant now, String field) {
        if (!engagements.hasLasting(scope, ending)
                && !memberships.hasLastingRepresentative(scope, now, null)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    TenancyRules.SOMEBODY_STAYS,
                    List.of(field),
                    "Nobody represents the organisation without an end: invite a representative"
                            + " first, or hand the organisation over to another firm.");
        }
    }

    /// The firm's people have no access until the organisation's own resume it.
    ///
    /// @throws RuleViolationException when it is over, paused or another firm's, or nobody could
    ///     resume it
    public Engagement pause(
            TenantScope scope, EngagementId id, String reason, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireOwn(scope, before);
                    var now = clock.instant();
                    if (scope.firm() != null && !memberships.hasRepresentative(scope, now)) {
                        throw new RuleViolationException(
                                ErrorCode.RULE_VIOLATED,
                                TenancyRules.SOMEBODY_RESUMES,
                                List.of("id"),
                                "Nobody represents the organisation who could resume it.");
                    }
                    return clients.note(
                            scope,
                            before,
                            before.pause(new Engagement.Pause(now, scope.person(), reason)));
                });
    }

    /// @throws RuleViolationException when a firm's person asks, or it is over or not paused
    public Engagement resume(TenantScope scope, EngagementId id, int expectedVersion) {
        if (scope.firm() != null) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    TenancyRules.CLIENT_ENGAGES,
                    List.of("id"),
                    "Only the organisation's own people resume an engagement.");
        }
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> clients.note(scope, before, before.resume(clock.instant())));
    }

    /// @param person one of the firm's; null: nobody leads it
    /// @throws NotFoundException when the person does not work for the firm now
    /// @throws RuleViolationException when it is over, or not that of the firm that asks
    public Engagement nameLeadConsultant(
            TenantScope scope, EngagementId id, @Nullable PersonId person, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    if (!before.firm().equals(scope.firm())) {
                        throw new RuleViolationException(
                                ErrorCode.RULE_VIOLATED,
                                TenancyRules.FIRM_NAMES_ITS_LEAD,
                                List.of("id"),
                                "Only the engaged firm says who leads the organisation for it.");
                    }
                    var now = clock.instant();
                    if (person != null && !worksFor(before.firm(), person, now)) {
                        throw new NotFoundException("personId");
                    }
                    return clients.note(scope, before, before.leadBy(person, now));
                });
    }

    private static Engagement requireOwn(TenantScope scope, Engagement engagement) {
        var firm = scope.firm();
        if (firm != null && !firm.equals(engagement.firm())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    TenancyRules.CLIENT_ENGAGES,
                    List.of("id"),
                    "A firm pauses and ends only its own engagement.");
        }
        return engagement;
    }
}
