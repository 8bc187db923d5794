package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.PersonId;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets firms in, and out again.
@DomainService
public final class EngagementService {

    private static final String ENGAGEMENT = "Engagement";

    private final EngagementRepository engagements;
    private final FirmRepository firms;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final Idempotency idempotency;
    private final IdGenerator ids;
    private final Clock clock;

    public EngagementService(
            EngagementRepository engagements,
            FirmRepository firms,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            Idempotency idempotency,
            IdGenerator ids,
            Clock clock) {
        this.engagements = engagements;
        this.firms = firms;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws RuleViolationException when a firm's person asks, or the firm is engaged already
    public EngagementId start(TenantScope scope, StartEngagement command, @Nullable UUID key) {
        if (firmOf(scope) != null) {
            throw new RuleViolationException(
                    TenancyRules.CLIENT_ENGAGES,
                    "A firm cannot engage itself or another firm for a client");
        }
        return transactions.inTransaction(
                scope,
                () ->
                        new EngagementId(
                                idempotency.once(scope, key, command, () -> add(scope, command))));
    }

    private UUID add(TenantScope scope, StartEngagement command) {
        if (firms.findAll(Set.of(command.firm())).isEmpty()) {
            throw new NotFoundException("firmId");
        }
        var now = clock.instant();
        if (engagements.hasRunning(scope, command.firm(), now)) {
            throw new RuleViolationException(
                    TenancyRules.ONE_ENGAGEMENT_PER_FIRM, "The firm is engaged already");
        }
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        command.firm(),
                        command.services(),
                        command.consent(),
                        command.startsAt() == null ? now : command.startsAt(),
                        command.endsAt(),
                        personOf(scope),
                        null);
        engagements.insert(scope, engagement);
        auditTrail.record(scope, ENGAGEMENT, engagement.id().value(), null, engagement);
        return engagement.id().value();
    }

    /// @throws RuleViolationException when it is over, or another firm's
    public Engagement end(TenantScope scope, EngagementId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before =
                            engagements
                                    .find(scope, id)
                                    .orElseThrow(() -> new NotFoundException("id"));
                    var firm = firmOf(scope);
                    if (firm != null && !firm.equals(before.firm())) {
                        throw new RuleViolationException(
                                TenancyRules.CLIENT_ENGAGES, "A firm ends only its own engagement");
                    }
                    var after = before.end(clock.instant(), personOf(scope));
                    engagements.update(scope, after, expectedVersion);
                    auditTrail.record(scope, ENGAGEMENT, id.value(), before, after);
                    return after;
                });
    }

    private static @Nullable FirmId firmOf(TenantScope scope) {
        return switch (scope.actor()) {
            case Actor.Person(_, var firm) -> firm;
            case Actor.Job _ -> null;
        };
    }

    private static @Nullable PersonId personOf(TenantScope scope) {
        return switch (scope.actor()) {
            case Actor.Person(var person, _) -> person;
            case Actor.Job _ -> null;
        };
    }
}
