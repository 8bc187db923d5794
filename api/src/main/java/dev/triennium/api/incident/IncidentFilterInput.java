package dev.triennium.api.incident;

import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.IncidentFilter;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `IncidentFilter`.
record IncidentFilterInput(
        @Nullable Set<IncidentKind> kinds,
        @Nullable Boolean isOpen,
        @Nullable Set<BodyNotice.State> notices,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable String text) {

    IncidentFilter toFilter() {
        return new IncidentFilter(
                kinds == null ? Set.of() : kinds,
                isOpen,
                notices == null ? Set.of() : notices,
                ownerId,
                clauseId,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
