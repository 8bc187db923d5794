package dev.triennium.domain.objective;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of objectives and what is measured of them.
@DomainService
public final class ObjectiveService {

    /// Of one objective; once a day for a year and a half.
    public static final int MAX_MEASURED = 500;

    private static final Comparator<Measured> LATEST_FIRST =
            Comparator.comparing(Measured::on).reversed();

    private final ObjectiveRepository objectives;
    private final Registers registers;
    private final Kept<ObjectiveId, Entry<ObjectiveId, Objective>> kept;
    private final Clock clock;

    public ObjectiveService(
            ObjectiveRepository objectives, Registers registers, Deadlines deadlines, Clock clock) {
        this.objectives = objectives;
        this.registers = registers;
        this.kept =
                Kept.in(objectives, ObjectiveDeadlineSource.TYPE)
                        .reminding(
                                new ObjectiveDeadlineSource(objectives)
                                        .reminding(deadlines, Entry::facts));
        this.clock = clock;
    }

    public Objective add(TenantScope scope, RecordObjective command, @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        kept,
                        objectives,
                        key,
                        command,
                        ObjectiveId::new,
                        (id, number) -> {
                            requireDays(scope, null, command.content());
                            return new Entry<>(
                                    new Objective(
                                            id, 1, number, command.content(), null, null, null),
                                    command.links());
                        })
                .facts();
    }

    /// Days that stay may have passed.
    private void requireDays(
            TenantScope scope, @Nullable ObjectiveContent before, ObjectiveContent content) {
        var today = scope.today(clock);
        if (before == null || !content.dueOn().equals(before.dueOn())) {
            DayRange.DUE.require("dueOn", content.dueOn(), today);
        }
        if (content.measureOn() != null
                && (before == null || !content.measureOn().equals(before.measureOn()))) {
            DayRange.DUE.require("measureOn", content.measureOn(), today);
        }
    }

    /// @param edit makes the new entry from the stored one
    public Objective change(
            TenantScope scope,
            ObjectiveId id,
            Function<Entry<ObjectiveId, Objective>, RecordObjective> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var made = edit.apply(before);
                    requireDays(scope, before.facts().content(), made.content());
                    return new Entry<>(before.facts().with(made.content()), made.links());
                });
    }

    private Objective change(
            TenantScope scope,
            ObjectiveId id,
            int expectedVersion,
            UnaryOperator<Entry<ObjectiveId, Objective>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    /// @param measureOn the day of the next measurement; null: none is planned
    public Objective measure(
            TenantScope scope,
            ObjectiveId id,
            Measured measured,
            @Nullable LocalDate measureOn,
            int expectedVersion) {
        var today = scope.today(clock);
        DayRange.HAPPENED.require("measuredOn", measured.on(), today);
        if (measureOn != null) {
            DayRange.DUE.require("measureOn", measureOn, today);
        }
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var changed = before.facts().measured(series(scope, id, measured), measureOn);
                    objectives.put(scope, id, measured);
                    return before.with(changed);
                });
    }

    private List<Measured> series(TenantScope scope, ObjectiveId id, Measured added) {
        var ref = Ref.in(scope, id);
        var series =
                new ArrayList<>(
                        objectives
                                .listMeasured(TenantScopes.of(scope), List.of(ref))
                                .getOrDefault(ref, List.of()));
        series.removeIf(one -> one.on().equals(added.on()));
        series.add(added);
        if (series.size() > MAX_MEASURED) {
            throw new LimitExceededException(
                    "id", MAX_MEASURED, "An objective has at most {0} measurements.", MAX_MEASURED);
        }
        series.sort(LATEST_FIRST);
        return series;
    }

    public Objective close(TenantScope scope, ObjectiveId id, String reason, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before ->
                        before.with(
                                before.facts()
                                        .closed(
                                                new Closure(
                                                        clock.instant(), person(scope), reason))));
    }

    public Objective reopen(TenantScope scope, ObjectiveId id, int expectedVersion) {
        return change(scope, id, expectedVersion, before -> before.with(before.facts().reopened()));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, ObjectiveId id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }
}
