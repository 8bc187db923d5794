package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Writes down what becomes of guests' access, and what they do with it.
@DomainService
final class EvidenceRoomLog {

    private static final int MOST_LETTERS = 300;

    private final Changes changes;
    private final Kept<EvidenceRoomAccessId, EvidenceRoomAccess> kept;
    private final IdGenerator ids;
    private final Clock clock;

    EvidenceRoomLog(
            EvidenceRoomAccessRepository log, Changes changes, IdGenerator ids, Clock clock) {
        this.changes = changes;
        this.kept = Kept.in(log, "EvidenceRoomAccess");
        this.ids = ids;
        this.clock = clock;
    }

    /// Call it inside the transaction.
    void add(
            TenantScope scope,
            EvidenceRoomGuest guest,
            EvidenceRoomAccess.Kind kind,
            @Nullable String what,
            @Nullable Integer packageNumber) {
        changes.insert(
                scope,
                kept,
                new EvidenceRoomAccess(
                        new EvidenceRoomAccessId(ids.next()),
                        1,
                        guest.room(),
                        guest.id(),
                        kind,
                        what == null ? null : shortened(what),
                        packageNumber,
                        clock.instant(),
                        scope.person()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS));
    }
}
