package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing that became of a guest's access, or that the guest did with it. It never changes.
///
/// @param what in words, such as the title of a file
/// @param packageNumber that was looked at
/// @param by who of the organisation's people did it; null: the guest
public record EvidenceRoomAccess(
        EvidenceRoomAccessId id,
        int version,
        EvidenceRoomId room,
        EvidenceRoomGuestId guest,
        Kind kind,
        @Nullable String what,
        @Nullable Integer packageNumber,
        Instant at,
        @Nullable PersonId by)
        implements Aggregate<EvidenceRoomAccessId> {

    public enum Kind {
        LINK_SENT,
        LINK_REVOKED,
        ROOM_OPENED,
        FILE_DOWNLOADED,
        PACKAGE_DOWNLOADED,
        REQUEST_RAISED,
        ANSWER_ACCEPTED,
        ANSWER_RETURNED
    }

    public EvidenceRoomAccess {
        Objects.requireNonNull(id);
        Objects.requireNonNull(room);
        Objects.requireNonNull(guest);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
    }
}
