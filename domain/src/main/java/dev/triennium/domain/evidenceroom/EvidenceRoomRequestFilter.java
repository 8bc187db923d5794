package dev.triennium.domain.evidenceroom;

import java.util.Set;

/// Which requests to list.
///
/// @param states empty: whatever their state
public record EvidenceRoomRequestFilter(Set<EvidenceRoomRequest.State.Name> states) {

    public static final EvidenceRoomRequestFilter ALL = new EvidenceRoomRequestFilter(Set.of());

    public EvidenceRoomRequestFilter {
        states = Set.copyOf(states);
    }
}
