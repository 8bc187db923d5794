package dev.triennium.domain.incident;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
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

/// Keeps the register of incidents, and asks whether the certification body must be told.
@DomainService
public final class IncidentService {

    private static final int DAYS_TO_FIND_OUT = 1;

    private final IncidentRepository incidents;
    private final CertificationBodyRepository bodies;
    private final Registers registers;
    private final Kept<IncidentId, Entry<IncidentId, Incident>> kept;
    private final Clock clock;

    public IncidentService(
            IncidentRepository incidents,
            CertificationBodyRepository bodies,
            Registers registers,
            Deadlines deadlines,
            Clock clock) {
        this.incidents = incidents;
        this.bodies = bodies;
        this.registers = registers;
        this.kept =
                Kept.in(incidents, IncidentDeadlineSource.TYPE)
                        .reminding(
                                new IncidentDeadlineSource(incidents)
                                        .reminding(deadlines, Entry::facts));
        this.clock = clock;
    }

    public Incident add(TenantScope scope, RecordIncident command, @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        kept,
                        incidents,
                        key,
                        command,
                        IncidentId::new,
                        (id, number) -> {
                            var content = command.content();
                            requireHappened(scope, null, content);
                            return new Entry<>(
                                    new Incident(
                                            id,
                                            1,
                                            number,
                                            content,
                                            notice(scope, null, command.notice()),
                                            clock.instant(),
                                            person(scope),
                                            null),
                                    command.links());
                        })
                .facts();
    }

    private void requireHappened(
            TenantScope scope, @Nullable LocalDate before, IncidentContent content) {
        if (!content.occurredOn().equals(before)) {
            DayRange.HAPPENED.require("occurredOn", content.occurredOn(), scope.today(clock));
        }
    }

    /// A day that was agreed before may have passed.
    private BodyNotice notice(TenantScope scope, @Nullable LocalDate before, NoticeAnswer answer) {
        var today = scope.today(clock);
        if (answer.dueOn() != null && !answer.dueOn().equals(before)) {
            DayRange.DUE.require("notice.dueOn", answer.dueOn(), today);
        }
        if (answer.body() != null && bodies.find(scope, answer.body()).isEmpty()) {
            throw new NotFoundException("notice.certificationBodyId");
        }
        return answer.toNotice(today.plusDays(DAYS_TO_FIND_OUT));
    }

    /// What a change makes of an entry.
    public record Edit(IncidentContent content, EntryLinks links) {

        public Edit {
            Objects.requireNonNull(content);
            Objects.requireNonNull(links);
        }
    }

    /// @param edit makes the new entry from the stored one
    public Incident change(
            TenantScope scope,
            IncidentId id,
            Function<Entry<IncidentId, Incident>, Edit> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var made = edit.apply(before);
                    requireHappened(scope, before.facts().content().occurredOn(), made.content());
                    return new Entry<>(before.facts().with(made.content()), made.links());
                });
    }

    private Incident change(
            TenantScope scope,
            IncidentId id,
            int expectedVersion,
            UnaryOperator<Entry<IncidentId, Incident>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    public Incident answer(
            TenantScope scope, IncidentId id, NoticeAnswer answer, int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before ->
                        before.with(
                                before.facts()
                                        .with(notice(scope, before.facts().dueOn(), answer))));
    }

    /// @param toldOn null: today
    public Incident noteTold(
            TenantScope scope,
            IncidentId id,
            @Nullable LocalDate toldOn,
            @Nullable String how,
            int expectedVersion) {
        var today = scope.today(clock);
        var day = toldOn == null ? today : DayRange.HAPPENED.require("toldOn", toldOn, today);
        return change(
                scope, id, expectedVersion, before -> before.with(before.facts().told(day, how)));
    }

    public Incident close(TenantScope scope, IncidentId id, String reason, int expectedVersion) {
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

    public Incident reopen(TenantScope scope, IncidentId id, int expectedVersion) {
        return change(scope, id, expectedVersion, before -> before.with(before.facts().reopened()));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, IncidentId id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }
}
