package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that was chosen for a room. It is taken out and chosen again, never changed.
///
/// @param clause that it is there for, in a line
public record EvidenceRoomEntry(
        EvidenceRoomEntryId id,
        int version,
        EvidenceRoomId room,
        EvidenceSource source,
        @Nullable String clause,
        @Nullable String remark,
        Instant addedAt,
        PersonId addedBy)
        implements Aggregate<EvidenceRoomEntryId> {

    public static final int MAX_CLAUSE = 100;
    public static final int MAX_REMARK = 1_000;

    public EvidenceRoomEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(room);
        Objects.requireNonNull(source);
        Objects.requireNonNull(addedAt);
        Objects.requireNonNull(addedBy);
    }
}
