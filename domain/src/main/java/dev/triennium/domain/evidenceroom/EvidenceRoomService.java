package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps rooms and what is in them.
@DomainService
public final class EvidenceRoomService {

    static final String TYPE = "EvidenceRoom";

    private final EvidenceRoomRepository rooms;
    private final EvidenceRoomEntryRepository entries;
    private final EvidenceRoomRequestRepository requests;
    private final EvidenceSources sources;
    private final CertificationPapers audits;
    private final Registers registers;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<EvidenceRoomId, EvidenceRoom> keptRooms;
    private final Kept<EvidenceRoomEntryId, EvidenceRoomEntry> keptEntries;
    private final IdGenerator ids;
    private final Clock clock;

    public EvidenceRoomService(
            EvidenceRoomRepository rooms,
            EvidenceRoomEntryRepository entries,
            EvidenceRoomRequestRepository requests,
            EvidenceSources sources,
            CertificationPapers audits,
            Registers registers,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.rooms = rooms;
        this.entries = entries;
        this.requests = requests;
        this.sources = sources;
        this.audits = audits;
        this.registers = registers;
        this.transactions = transactions;
        this.changes = changes;
        this.keptRooms = Kept.in(rooms, TYPE);
        this.keptEntries = Kept.in(entries, "EvidenceRoomEntry");
        this.ids = ids;
        this.clock = clock;
    }

    public record Create(PlannedAuditId audit, EvidenceRoom.Content content) {

        public Create {
            Objects.requireNonNull(audit);
            Objects.requireNonNull(content);
        }
    }

    public EvidenceRoom create(TenantScope scope, Create command, @Nullable UUID key) {
        return changes.create(
                scope, keptRooms, key, command, EvidenceRoomId::new, () -> made(scope, command));
    }

    private EvidenceRoom made(TenantScope scope, Create command) {
        var ref = Ref.in(scope, command.audit());
        var audit = audits.listAudits(TenantScopes.of(scope), List.of(ref)).get(ref);
        if (audit == null) {
            throw new NotFoundException("auditId");
        }
        registers.requireOwner(scope, null, command.content().keeper(), "keeperId");
        if (audit.paper().state() == PlannedAudit.State.CANCELLED) {
            throw EvidenceRoomRule.STEPS.refusedAt("auditId", "The audit was cancelled.");
        }
        requireDays(scope, command.content());
        if (rooms.count(scope, command.audit()) >= EvidenceRoom.MAX) {
            throw new LimitExceededException(
                    "auditId",
                    EvidenceRoom.MAX,
                    "An audit has at most {0} evidence rooms.",
                    EvidenceRoom.MAX);
        }
        return new EvidenceRoom(
                new EvidenceRoomId(ids.next()),
                1,
                command.audit(),
                command.content(),
                clock.instant(),
                person(scope),
                null);
    }

    private void requireDays(TenantScope scope, EvidenceRoom.Content content) {
        var today = scope.today(clock);
        DayRange.ARRANGED.require("opensOn", content.opensOn(), today);
        DayRange.ARRANGED.require("closesOn", content.closesOn(), today);
        content.requireDays();
    }

    static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    /// @param edit makes the new content from the stored one
    public EvidenceRoom change(
            TenantScope scope,
            EvidenceRoomId id,
            UnaryOperator<EvidenceRoom.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptRooms,
                id,
                expectedVersion,
                before -> {
                    var after = edit.apply(before.content());
                    registers.requireOwner(
                            scope, before.content().keeper(), after.keeper(), "keeperId");
                    if (!after.opensOn().equals(before.content().opensOn())
                            || !after.closesOn().equals(before.content().closesOn())) {
                        requireDays(scope, after);
                    }
                    return before.with(after);
                });
    }

    /// From then on guests see nothing, and nothing changes in it.
    public EvidenceRoom close(
            TenantScope scope, EvidenceRoomId id, String reason, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    // Whoever raises a request holds the room, too.
                    rooms.lock(scope, id);
                    return changes.change(
                            scope,
                            keptRooms,
                            id,
                            expectedVersion,
                            room -> closed(scope, room, reason));
                });
    }

    private EvidenceRoom closed(TenantScope scope, EvidenceRoom room, String reason) {
        var after = room.closed(new Closure(clock.instant(), person(scope), reason));
        if (requests.hasUnsettled(scope, room.id())) {
            throw EvidenceRoomRule.STEPS.refusedAt("", "A request of an auditor is not settled.");
        }
        return after;
    }

    void handOver(TenantScope scope, EvidenceRoomId id, ColleagueId to) {
        changes.change(scope, keptRooms, id, room -> room.ownedBy(to));
    }

    /// The room, which nobody else changes until the transaction ends.
    ///
    /// @param field of the input that names it
    static EvidenceRoom locked(
            EvidenceRoomRepository rooms, TenantScope scope, EvidenceRoomId id, String field) {
        if (!rooms.lock(scope, id)) {
            throw new NotFoundException(field);
        }
        var room = rooms.find(scope, id).orElseThrow(() -> new NotFoundException(field));
        room.requireOpen();
        return room;
    }

    /// @param field of the input that names the source
    public record Add(
            EvidenceRoomId room,
            EvidenceSource source,
            String field,
            @Nullable String clause,
            @Nullable String remark) {

        public Add {
            Objects.requireNonNull(room);
            Objects.requireNonNull(source);
            Objects.requireNonNull(field);
        }
    }

    public EvidenceRoomEntry add(TenantScope scope, Add command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptEntries,
                key,
                command,
                EvidenceRoomEntryId::new,
                () -> chosen(scope, command));
    }

    private EvidenceRoomEntry chosen(TenantScope scope, Add command) {
        var source = Ref.in(scope, command.source());
        var facts = sources.list(TenantScopes.of(scope), List.of(source)).get(source);
        if (facts == null) {
            throw new NotFoundException(command.field());
        }
        var room = locked(rooms, scope, command.room(), "roomId");
        if (!facts.isSettled()) {
            throw EvidenceRoomRule.SETTLED_ONLY.refusedAt(
                    command.field(), "It is not published or signed yet.");
        }
        var ref = Ref.in(scope, room.id());
        var there =
                entries.listOfRooms(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        if (there.stream().anyMatch(one -> one.source().equals(command.source()))) {
            throw EvidenceRoomRule.SETTLED_ONLY.refusedAt(
                    command.field(), "It is in the room already.");
        }
        if (there.size() >= EvidenceRoom.MAX_ENTRIES) {
            throw new LimitExceededException(
                    "roomId",
                    EvidenceRoom.MAX_ENTRIES,
                    "A room holds at most {0} entries.",
                    EvidenceRoom.MAX_ENTRIES);
        }
        return new EvidenceRoomEntry(
                new EvidenceRoomEntryId(ids.next()),
                1,
                room.id(),
                command.source(),
                command.clause(),
                command.remark(),
                clock.instant(),
                person(scope));
    }

    /// Packages that were frozen keep it.
    ///
    /// @return as it was
    public EvidenceRoomEntry remove(
            TenantScope scope, EvidenceRoomEntryId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var entry =
                            entries.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
                    locked(rooms, scope, entry.room(), "id");
                    return changes.remove(scope, keptEntries, entries, id, expectedVersion);
                });
    }
}
