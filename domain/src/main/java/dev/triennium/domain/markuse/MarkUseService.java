package dev.triennium.domain.markuse;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationListener;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of marks and claims, and begins a task at each place when the certification
/// does not allow it any more.
@DomainService
public final class MarkUseService implements CertificationListener {

    static final String TYPE = "MarkUse";

    private final MarkUseRepository uses;
    private final MarkTaskRepository tasks;
    private final Kept<MarkUseId, Entry<MarkUseId, MarkUse>> keptUses;
    private final Kept<MarkTaskId, MarkTask> keptTasks;
    private final CertificationHeads certifications;
    private final Registers registers;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public MarkUseService(
            MarkUseRepository uses,
            MarkTaskRepository tasks,
            CertificationHeads certifications,
            Registers registers,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.uses = uses;
        this.tasks = tasks;
        this.keptUses = Kept.in(uses, TYPE);
        this.keptTasks =
                Kept.in(tasks, MarkTaskDeadlineSource.TYPE)
                        .reminding(
                                new MarkTaskDeadlineSource(tasks)
                                        .reminding(deadlines, Function.identity()));
        this.certifications = certifications;
        this.registers = registers;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public MarkUse add(TenantScope scope, RecordMarkUse command, @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        keptUses,
                        uses,
                        key,
                        command,
                        MarkUseId::new,
                        (id, number) -> {
                            requireCertification(scope, command.content());
                            return new Entry<>(
                                    new MarkUse(
                                            id,
                                            1,
                                            number,
                                            command.content(),
                                            clock.instant(),
                                            person(scope),
                                            null),
                                    command.links());
                        })
                .facts();
    }

    private void requireCertification(TenantScope scope, MarkUseContent content) {
        if (certifications.find(scope, content.certification()).isEmpty()) {
            throw new NotFoundException("certificationId");
        }
    }

    /// What a change makes of an entry.
    public record Edit(MarkUseContent content, EntryLinks links) {

        public Edit {
            Objects.requireNonNull(content);
            Objects.requireNonNull(links);
        }
    }

    /// @param edit makes the new entry from the stored one
    public MarkUse change(
            TenantScope scope,
            MarkUseId id,
            Function<Entry<MarkUseId, MarkUse>, Edit> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var made = edit.apply(before);
                    requireCertification(scope, made.content());
                    return new Entry<>(before.facts().with(made.content()), made.links());
                });
    }

    private MarkUse change(
            TenantScope scope,
            MarkUseId id,
            int expectedVersion,
            UnaryOperator<Entry<MarkUseId, MarkUse>> verb) {
        return registers.change(scope, keptUses, id, expectedVersion, verb).facts();
    }

    public MarkUse close(TenantScope scope, MarkUseId id, String reason, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var closed =
                            before.facts()
                                    .closed(new Closure(clock.instant(), person(scope), reason));
                    if (tasks.hasOpen(scope, id)) {
                        throw MarkUseRule.mismatch("A task at it is open.");
                    }
                    return before.with(closed);
                });
    }

    public MarkUse reopen(TenantScope scope, MarkUseId id, int expectedVersion) {
        return change(scope, id, expectedVersion, before -> before.with(before.facts().reopened()));
    }

    /// @param owner makes the new owner from the stored one
    /// @param dueOn makes the new day from the stored one
    public MarkTask changeTask(
            TenantScope scope,
            MarkTaskId id,
            UnaryOperator<@Nullable ColleagueId> owner,
            UnaryOperator<LocalDate> dueOn,
            int expectedVersion) {
        return changes.change(
                scope,
                keptTasks,
                id,
                expectedVersion,
                before -> {
                    var newOwner = owner.apply(before.owner());
                    registers.requireOwner(scope, before.owner(), newOwner);
                    var day = dueOn.apply(before.dueOn());
                    if (!day.equals(before.dueOn())) {
                        DayRange.DUE.require("dueOn", day, scope.today(clock));
                    }
                    return before.with(newOwner, day);
                });
    }

    /// @param doneOn null: today
    public MarkTask completeTask(
            TenantScope scope,
            MarkTaskId id,
            @Nullable LocalDate doneOn,
            String note,
            int expectedVersion) {
        var today = scope.today(clock);
        var day = doneOn == null ? today : DayRange.HAPPENED.require("doneOn", doneOn, today);
        return changes.change(
                scope,
                keptTasks,
                id,
                expectedVersion,
                before -> before.completed(new MarkTask.Done(day, note)));
    }

    @Override
    public void happened(
            TenantScope scope,
            CertificationId certification,
            CertificationEvent.Kind kind,
            LocalDate on) {
        MarkTaskCause.of(kind)
                .ifPresent(
                        cause -> {
                            for (var use : uses.lockOpen(scope, certification)) {
                                if (!tasks.has(scope, use.id(), cause, on)) {
                                    begin(scope, use, cause, on);
                                }
                            }
                        });
    }

    private void begin(TenantScope scope, MarkUse use, MarkTaskCause cause, LocalDate on) {
        changes.insert(
                scope,
                keptTasks,
                MarkTask.of(new MarkTaskId(ids.next()), use, cause, on, scope.today(clock)));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, MarkUseId id, ColleagueId to) {
        registers.handOver(scope, keptUses, id, to);
    }

    void handOver(TenantScope scope, MarkTaskId id, ColleagueId to) {
        changes.change(scope, keptTasks, id, task -> task.ownedBy(to));
    }
}
