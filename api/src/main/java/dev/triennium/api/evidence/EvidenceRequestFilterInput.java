package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceRequestFilter;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceRequestFilter`.
record EvidenceRequestFilterInput(
        @Nullable Set<EvidenceRequestState> states,
        @Nullable ColleagueId assigneeId,
        @Nullable LocalDate dueUntil,
        @Nullable String text) {

    EvidenceRequestFilter toFilter() {
        return new EvidenceRequestFilter(
                states == null ? Set.of() : states,
                assigneeId,
                dueUntil,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
