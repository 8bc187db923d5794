package dev.triennium.api.context;

import dev.triennium.domain.context.InterestedPartyFilter;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `InterestedPartyFilter`.
record InterestedPartyFilterInput(
        @Nullable Boolean isOpen,
        @Nullable InterestedPartyKind kind,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable RiskId riskId,
        @Nullable LocalDate reviewUntil,
        @Nullable String text) {

    InterestedPartyFilter toFilter() {
        return new InterestedPartyFilter(
                new EntryFilter(
                        isOpen,
                        ownerId,
                        clauseId,
                        riskId,
                        reviewUntil,
                        text == null ? null : SearchWords.of("filter.text", text)),
                kind);
    }
}
