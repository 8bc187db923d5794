package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceRoomAccessFilter`.
record EvidenceRoomAccessFilterInput(
        @Nullable Set<EvidenceRoomAccess.Kind> kinds, @Nullable EvidenceRoomGuestId guestId) {

    EvidenceRoomAccessFilter toFilter() {
        return new EvidenceRoomAccessFilter(kinds == null ? Set.of() : kinds, guestId);
    }
}
