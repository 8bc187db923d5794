package dev.triennium.api.context;

import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.PartyRequirementFilter;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `PartyRequirementFilter`.
record PartyRequirementFilterInput(
        @Nullable Boolean isOpen,
        @Nullable InterestedPartyId interestedPartyId,
        @Nullable Boolean isObligation,
        @Nullable Boolean isClimateRelated,
        @Nullable Boolean isAddressed,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable RiskId riskId,
        @Nullable LocalDate reviewUntil,
        @Nullable String text) {

    PartyRequirementFilter toFilter() {
        return new PartyRequirementFilter(
                new EntryFilter(
                        isOpen,
                        ownerId,
                        clauseId,
                        riskId,
                        reviewUntil,
                        text == null ? null : SearchWords.of("filter.text", text)),
                interestedPartyId,
                isObligation,
                isClimateRelated,
                isAddressed);
    }
}
