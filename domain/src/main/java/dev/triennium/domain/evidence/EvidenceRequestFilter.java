package dev.triennium.domain.evidence;

import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of requests is narrowed to; null or empty: not narrowed.
///
/// @param words each of which its title or description has
public record EvidenceRequestFilter(
        Set<EvidenceRequestState> states,
        @Nullable ColleagueId assignee,
        @Nullable LocalDate dueUntil,
        @Nullable SearchWords words) {

    public static final EvidenceRequestFilter ALL =
            new EvidenceRequestFilter(Set.of(), null, null, null);

    public EvidenceRequestFilter {
        states = Set.copyOf(states);
    }
}
