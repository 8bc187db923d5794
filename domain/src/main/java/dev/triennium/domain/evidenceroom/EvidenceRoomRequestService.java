package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps what auditors ask for, and what they are answered.
@DomainService
public final class EvidenceRoomRequestService {

    private final EvidenceRoomRequestRepository requests;
    private final EvidenceRoomRepository rooms;
    private final EvidenceRoomEntryRepository entries;
    private final Registers registers;
    private final Changes changes;
    private final Kept<EvidenceRoomRequestId, EvidenceRoomRequest> kept;
    private final IdGenerator ids;
    private final Clock clock;

    public EvidenceRoomRequestService(
            EvidenceRoomRequestRepository requests,
            EvidenceRoomRepository rooms,
            EvidenceRoomEntryRepository entries,
            Registers registers,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.requests = requests;
        this.rooms = rooms;
        this.entries = entries;
        this.registers = registers;
        this.changes = changes;
        this.kept =
                Kept.in(requests, EvidenceRoomRequestDeadlineSource.TYPE)
                        .reminding(
                                new EvidenceRoomRequestDeadlineSource(requests)
                                        .reminding(deadlines, Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    /// @param asker the auditor's name
    /// @param owner who sees to it; null: the room's keeper
    public record Raise(
            EvidenceRoomId room,
            String text,
            @Nullable String clause,
            LocalDate wantedBy,
            String asker,
            @Nullable ColleagueId owner) {

        public Raise {
            Objects.requireNonNull(room);
            Objects.requireNonNull(text);
            Objects.requireNonNull(wantedBy);
            Objects.requireNonNull(asker);
        }
    }

    /// Records what an auditor asks for, on their behalf.
    public EvidenceRoomRequest raise(TenantScope scope, Raise command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                EvidenceRoomRequestId::new,
                () -> raised(scope, command, null));
    }

    /// The same by the auditor. Call it inside the transaction.
    EvidenceRoomRequest raise(TenantScope scope, EvidenceRoomGuest guest, Raise command) {
        var made = raised(scope, command, guest.id());
        changes.insert(scope, kept, made);
        return made;
    }

    private EvidenceRoomRequest raised(
            TenantScope scope, Raise command, @Nullable EvidenceRoomGuestId guest) {
        if (command.owner() != null) {
            registers.requireOwner(scope, null, command.owner());
        }
        var room = EvidenceRoomService.locked(rooms, scope, command.room(), "roomId");
        DayRange.ARRANGED.require("wantedBy", command.wantedBy(), scope.today(clock));
        var number = requests.count(scope, room.id()) + 1;
        if (number > EvidenceRoomRequest.MAX) {
            throw new LimitExceededException(
                    "roomId",
                    EvidenceRoomRequest.MAX,
                    "A room takes at most {0} requests.",
                    EvidenceRoomRequest.MAX);
        }
        return new EvidenceRoomRequest(
                new EvidenceRoomRequestId(ids.next()),
                1,
                room.id(),
                number,
                new EvidenceRoomRequest.Asked(
                        command.text(),
                        command.clause(),
                        command.asker(),
                        guest,
                        guest == null ? EvidenceRoomService.person(scope) : null,
                        clock.instant()),
                command.owner() == null ? room.owner() : command.owner(),
                command.wantedBy(),
                new EvidenceRoomRequest.State.Open());
    }

    /// @param owner makes the new owner from the stored one
    /// @param wantedBy makes the new day from the stored one
    public EvidenceRoomRequest assign(
            TenantScope scope,
            EvidenceRoomRequestId id,
            UnaryOperator<ColleagueId> owner,
            UnaryOperator<LocalDate> wantedBy,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var colleague = owner.apply(before.owner());
                    registers.requireOwner(scope, before.owner(), colleague);
                    var day = wantedBy.apply(before.dueOn());
                    if (!day.equals(before.dueOn())) {
                        DayRange.ARRANGED.require("wantedBy", day, scope.today(clock));
                    }
                    return before.with(colleague, day);
                });
    }

    public EvidenceRoomRequest answer(
            TenantScope scope,
            EvidenceRoomRequestId id,
            @Nullable String text,
            List<EvidenceRoomEntryId> named,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireInRoom(scope, before.room(), named);
                    if (text == null && named.isEmpty()) {
                        throw EvidenceRoomRule.STEPS.refusedAt(
                                "text", "An answer has a text, or entries of the room.");
                    }
                    return before.answered(
                            new EvidenceRoomRequest.Answer(
                                    text,
                                    named.stream().distinct().toList(),
                                    clock.instant(),
                                    EvidenceRoomService.person(scope)));
                });
    }

    private void requireInRoom(
            TenantScope scope, EvidenceRoomId room, List<EvidenceRoomEntryId> named) {
        var found = entries.list(TenantScopes.of(scope), Ref.in(scope, named));
        for (var place = 0; place < named.size(); place++) {
            var entry = found.get(Ref.in(scope, named.get(place)));
            if (entry == null || !entry.room().equals(room)) {
                throw new NotFoundException("entryIds." + place);
            }
        }
    }

    /// What a guest says, or somebody records for the auditor.
    public EvidenceRoomRequest accept(
            TenantScope scope, EvidenceRoomRequestId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.accepted(clock.instant(), scope.person()));
    }

    /// The same where something is missing.
    public EvidenceRoomRequest giveBack(
            TenantScope scope, EvidenceRoomRequestId id, String reason, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.returned(reason, clock.instant(), scope.person()));
    }

    public EvidenceRoomRequest withdraw(
            TenantScope scope, EvidenceRoomRequestId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.withdrawn(clock.instant(), EvidenceRoomService.person(scope)));
    }

    void handOver(TenantScope scope, EvidenceRoomRequestId id, ColleagueId to) {
        changes.change(scope, kept, id, one -> one.ownedBy(to));
    }
}
