package dev.triennium.domain.risk;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.risk.RiskEdit.Rated;
import dev.triennium.domain.risk.RiskStanding.Accepted;
import dev.triennium.domain.risk.RiskStanding.Open;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of risks and opportunities, the scale that they are rated by, and what is
/// done about them.
@DomainService
public final class RiskService {

    /// Of one risk.
    public static final int MAX_MEASURES = 100;

    private final RiskRepository risks;
    private final RiskScaleRepository scales;
    private final RiskMeasureRepository measures;
    private final TenantRepository tenants;
    private final TenantTransactions transactions;
    private final Registers registers;
    private final Changes changes;
    private final Kept<RiskId, Entry<RiskId, Risk>> kept;
    private final Kept<RiskScaleId, RiskScale> keptScales;
    private final Kept<RiskMeasureId, RiskMeasure> keptMeasures;
    private final IdGenerator ids;
    private final Clock clock;

    public RiskService(
            RiskRepository risks,
            RiskScaleRepository scales,
            RiskMeasureRepository measures,
            TenantRepository tenants,
            TenantTransactions transactions,
            Registers registers,
            Changes changes,
            Deadlines deadlines,
            IdGenerator ids,
            Clock clock) {
        this.risks = risks;
        this.scales = scales;
        this.measures = measures;
        this.tenants = tenants;
        this.transactions = transactions;
        this.registers = registers;
        this.changes = changes;
        this.kept =
                Kept.in(risks, RiskDeadlineSource.TYPE)
                        .reminding(
                                new RiskDeadlineSource(risks).reminding(deadlines, Entry::facts));
        this.keptScales = Kept.in(scales, "RiskScale");
        this.keptMeasures =
                Kept.in(measures, RiskMeasureDeadlineSource.TYPE)
                        .reminding(
                                new RiskMeasureDeadlineSource(measures)
                                        .reminding(deadlines, Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    public RiskScale define(TenantScope scope, RiskScale.Levels levels, @Nullable UUID key) {
        return changes.create(
                scope,
                keptScales,
                key,
                levels,
                RiskScaleId::new,
                () -> {
                    tenants.lock(scope);
                    return new RiskScale(
                            new RiskScaleId(ids.next()),
                            scales.findInForce(scope).map(RiskScale::number).orElse(0) + 1,
                            levels,
                            clock.instant(),
                            person(scope));
                });
    }

    public Risk add(TenantScope scope, RecordRisk command, @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        kept,
                        risks,
                        key,
                        command,
                        RiskId::new,
                        (id, number) -> {
                            requireReview(scope, null, command.content());
                            return new Entry<>(
                                    new Risk(
                                            id,
                                            1,
                                            number,
                                            command.content(),
                                            rate(scope, "inherentRating", command.inherent()),
                                            rate(scope, "residualRating", command.residual()),
                                            new Open()),
                                    command.links());
                        })
                .facts();
    }

    private @Nullable RiskRating rate(
            TenantScope scope, String field, @Nullable RiskLevels levels) {
        return levels == null
                ? null
                : scales.findInForce(scope)
                        .orElseThrow(
                                () ->
                                        RiskRule.RATED_BY_SCALE.refused(
                                                field,
                                                "The organisation has no scale to rate risks by"
                                                        + " yet."))
                        .rate(field, levels);
    }

    private void requireReview(TenantScope scope, @Nullable LocalDate before, RiskContent content) {
        requireDue(scope, "reviewOn", before, content.reviewOn());
    }

    /// A day that stays may have passed.
    private void requireDue(
            TenantScope scope, String field, @Nullable LocalDate before, @Nullable LocalDate day) {
        if (day != null && !day.equals(before)) {
            DayRange.DUE.require(field, day, scope.today(clock));
        }
    }

    /// @param edit makes the new entry from the stored one
    public Risk change(
            TenantScope scope,
            RiskId id,
            Function<Entry<RiskId, Risk>, RiskEdit> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    before.facts().requireOpen();
                    var made = edit.apply(before);
                    requireReview(scope, before.facts().content().reviewOn(), made.content());
                    return new Entry<>(
                            before.facts()
                                    .with(
                                            made.content(),
                                            rated(
                                                    scope,
                                                    "inherentRating",
                                                    before.facts().inherent(),
                                                    made.inherent()),
                                            rated(
                                                    scope,
                                                    "residualRating",
                                                    before.facts().residual(),
                                                    made.residual())),
                            made.links());
                });
    }

    private Risk change(
            TenantScope scope,
            RiskId id,
            int expectedVersion,
            UnaryOperator<Entry<RiskId, Risk>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    private @Nullable RiskRating rated(
            TenantScope scope, String field, @Nullable RiskRating before, Rated rated) {
        return switch (rated) {
            case Rated.AsItWas _ -> before;
            case Rated.Anew(var levels) -> rate(scope, field, levels);
        };
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when whoever works in the scope is
    ///     neither its owner nor signs for the organisation
    public Risk accept(TenantScope scope, RiskId id, String reason, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var acceptance = new Accepted(clock.instant(), person(scope), reason);
                    var risk =
                            change(
                                    scope,
                                    id,
                                    expectedVersion,
                                    before -> {
                                        requireMayAccept(scope, before.facts());
                                        return before.with(before.facts().accepted(acceptance));
                                    });
                    risks.insertDecision(
                            scope,
                            new RiskDecision(
                                    id,
                                    acceptance.at(),
                                    acceptance.by(),
                                    reason,
                                    Objects.requireNonNull(risk.present()),
                                    risk.content().treatment()));
                    return risk;
                });
    }

    private void requireMayAccept(TenantScope scope, Risk risk) {
        if (!Risk.mayBeAcceptedBy(scope, registers.isOwner(scope, risk.owner()))) {
            throw RiskRule.ACCEPTED_BY_OWNER.refused(
                    "Only the owner of a risk, or whoever signs for the organisation, accepts it.");
        }
    }

    public Risk close(TenantScope scope, RiskId id, String reason, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var closed =
                            before.facts()
                                    .closed(new Closure(clock.instant(), person(scope), reason));
                    if (hasOpenMeasures(scope, id)) {
                        throw RiskRule.mismatch("Measures of the risk are open.");
                    }
                    return before.with(closed);
                });
    }

    private boolean hasOpenMeasures(TenantScope scope, RiskId id) {
        risks.lock(scope, id);
        var ref = Ref.in(scope, id);
        return measures
                .listAll(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .anyMatch(RiskMeasure::isOpen);
    }

    public Risk reopen(TenantScope scope, RiskId id, int expectedVersion) {
        return change(scope, id, expectedVersion, before -> before.with(before.facts().reopened()));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, RiskId id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }

    public RiskMeasure addMeasure(
            TenantScope scope, RiskId risk, RiskMeasure.Content content, @Nullable UUID key) {
        return changes.create(
                scope,
                keptMeasures,
                key,
                new Added(risk, content),
                RiskMeasureId::new,
                () -> {
                    requireOpen(scope, risk, "riskId");
                    if (measures.count(scope, risk) >= MAX_MEASURES) {
                        throw new LimitExceededException(
                                "riskId",
                                MAX_MEASURES,
                                "A risk has at most {0} measures.",
                                MAX_MEASURES);
                    }
                    registers.requireOwner(scope, null, content.owner());
                    requireDue(scope, "dueOn", null, content.dueOn());
                    return new RiskMeasure(
                            new RiskMeasureId(ids.next()), 1, risk, content, null, null);
                });
    }

    /// A risk that is closed has no open measures, whoever adds one meanwhile.
    private void requireOpen(TenantScope scope, RiskId risk, String field) {
        if (!risks.lock(scope, risk)) {
            throw new NotFoundException(field);
        }
        risks.find(scope, risk)
                .orElseThrow(() -> new NotFoundException(field))
                .facts()
                .requireOpen();
    }

    private record Added(RiskId risk, RiskMeasure.Content content) {}

    /// @param edit makes the new content from the stored one
    public RiskMeasure changeMeasure(
            TenantScope scope,
            RiskMeasureId id,
            UnaryOperator<RiskMeasure.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptMeasures,
                id,
                expectedVersion,
                before -> {
                    var content = edit.apply(before.content());
                    registers.requireOwner(scope, before.owner(), content.owner());
                    requireDue(scope, "dueOn", before.dueOn(), content.dueOn());
                    return before.with(content);
                });
    }

    /// @param doneOn null: today
    public RiskMeasure completeMeasure(
            TenantScope scope,
            RiskMeasureId id,
            @Nullable LocalDate doneOn,
            @Nullable String result,
            int expectedVersion) {
        var today = scope.today(clock);
        var day = doneOn == null ? today : DayRange.HAPPENED.require("doneOn", doneOn, today);
        return changes.change(
                scope, keptMeasures, id, expectedVersion, before -> before.done(day, result));
    }

    public RiskMeasure reopenMeasure(TenantScope scope, RiskMeasureId id, int expectedVersion) {
        return changes.change(
                scope,
                keptMeasures,
                id,
                expectedVersion,
                before -> {
                    requireOpen(scope, before.risk(), "id");
                    return before.reopened();
                });
    }

    void handOver(TenantScope scope, RiskMeasureId id, ColleagueId to) {
        changes.change(scope, keptMeasures, id, before -> before.ownedBy(to));
    }
}
