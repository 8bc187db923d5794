package dev.triennium.domain.evidenceroom;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entries of the log to list.
///
/// @param kinds empty: all
/// @param guest null: of all
public record EvidenceRoomAccessFilter(
        Set<EvidenceRoomAccess.Kind> kinds, @Nullable EvidenceRoomGuestId guest) {

    public static final EvidenceRoomAccessFilter ALL = new EvidenceRoomAccessFilter(Set.of(), null);

    public EvidenceRoomAccessFilter {
        kinds = Set.copyOf(kinds);
    }
}
