package dev.triennium.api.evidenceroom;

import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceRoomRequestFilter`.
record EvidenceRoomRequestFilterInput(@Nullable Set<EvidenceRoomRequest.State.Name> states) {

    EvidenceRoomRequestFilter toFilter() {
        return new EvidenceRoomRequestFilter(states == null ? Set.of() : states);
    }
}
