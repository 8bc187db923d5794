package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invites auditors of the certification body into rooms, and shows them out again.
@DomainService
public final class EvidenceRoomGuestService {

    private final EvidenceRoomGuestRepository guests;
    private final EvidenceRoomRepository rooms;
    private final EvidenceRoomLog log;
    private final EvidenceRoomMails mails;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<EvidenceRoomGuestId, EvidenceRoomGuest> kept;
    private final IdGenerator ids;
    private final Clock clock;

    EvidenceRoomGuestService(
            EvidenceRoomGuestRepository guests,
            EvidenceRoomRepository rooms,
            EvidenceRoomLog log,
            EvidenceRoomMails mails,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.guests = guests;
        this.rooms = rooms;
        this.log = log;
        this.mails = mails;
        this.transactions = transactions;
        this.changes = changes;
        this.kept = Kept.in(guests, "EvidenceRoomGuest").tracing(EvidenceRoomGuest::trace);
        this.ids = ids;
        this.clock = clock;
    }

    public record Invite(EvidenceRoomId room, EvidenceRoomGuest.Reader reader) {

        public Invite {
            Objects.requireNonNull(room);
            Objects.requireNonNull(reader);
        }
    }

    /// Mails a link that opens the room on its days.
    public EvidenceRoomGuest invite(TenantScope scope, Invite command, @Nullable UUID key) {
        var token = LinkToken.create();
        return changes.create(
                scope,
                kept,
                key,
                command,
                EvidenceRoomGuestId::new,
                () -> invited(scope, command, token),
                made -> sent(scope, made, token));
    }

    private EvidenceRoomGuest invited(TenantScope scope, Invite command, LinkToken token) {
        var room = EvidenceRoomService.locked(rooms, scope, command.room(), "roomId");
        requireDaysLeft(scope, room);
        if (guests.count(scope, room.id()) >= EvidenceRoomGuest.MAX) {
            throw new LimitExceededException(
                    "roomId",
                    EvidenceRoomGuest.MAX,
                    "A room has at most {0} guests.",
                    EvidenceRoomGuest.MAX);
        }
        return new EvidenceRoomGuest(
                new EvidenceRoomGuestId(ids.next()),
                1,
                room.id(),
                command.reader(),
                sending(scope),
                token.hash(),
                null);
    }

    private void requireDaysLeft(TenantScope scope, EvidenceRoom room) {
        if (scope.today(clock).isAfter(room.content().closesOn())) {
            throw EvidenceRoomRule.GUESTS.refusedAt("", "The last day of the room is over.");
        }
    }

    private EvidenceRoomGuest.Sending sending(TenantScope scope) {
        return new EvidenceRoomGuest.Sending(clock.instant(), EvidenceRoomService.person(scope));
    }

    private void sent(TenantScope scope, EvidenceRoomGuest guest, LinkToken token) {
        mails.send(scope, rooms.find(scope, guest.room()).orElseThrow(), guest, token);
        log.add(scope, guest, EvidenceRoomAccess.Kind.LINK_SENT, guest.reader().address(), null);
    }

    /// Mails another link; the one before opens nothing any more.
    public EvidenceRoomGuest resend(
            TenantScope scope, EvidenceRoomGuestId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var room =
                            guests.find(scope, id)
                                    .map(EvidenceRoomGuest::room)
                                    .orElseThrow(() -> new NotFoundException("id"));
                    var token = LinkToken.create();
                    var after =
                            changes.change(
                                    scope,
                                    kept,
                                    id,
                                    expectedVersion,
                                    before -> before.resent(token, sending(scope)));
                    requireDaysLeft(scope, EvidenceRoomService.locked(rooms, scope, room, "id"));
                    sent(scope, after, token);
                    return after;
                });
    }

    /// From the commit on, the link opens nothing.
    public EvidenceRoomGuest revoke(
            TenantScope scope, EvidenceRoomGuestId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    // A guest who is inside holds the room.
                    guests.find(scope, id).ifPresent(guest -> rooms.lock(scope, guest.room()));
                    var after =
                            changes.change(
                                    scope,
                                    kept,
                                    id,
                                    expectedVersion,
                                    before ->
                                            before.revoked(
                                                    new EvidenceRoomGuest.Revocation(
                                                            clock.instant(),
                                                            EvidenceRoomService.person(scope))));
                    log.add(scope, after, EvidenceRoomAccess.Kind.LINK_REVOKED, null, null);
                    return after;
                });
    }
}
