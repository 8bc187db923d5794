package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.PartyRequirementContent;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordPartyRequirementInput(
        @Nullable UUID idempotencyKey,
        InterestedPartyId interestedPartyId,
        @PlainText(max = PartyRequirementContent.MAX_TITLE) String title,
        @PlainText(max = PartyRequirementContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        boolean isObligation,
        boolean isClimateRelated,
        boolean isAddressed,
        @PlainText(max = PartyRequirementContent.MAX_HANDLING, isMultiline = true) String handling,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate reviewOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        List<RiskId> riskIds) {

    EntryDraft<PartyRequirementContent> toDraft() {
        return new EntryDraft<>(
                new PartyRequirementContent(
                        interestedPartyId,
                        title,
                        description,
                        isObligation,
                        isClimateRelated,
                        isAddressed,
                        handling),
                ownerId,
                reviewOn,
                new EntryLinks(clauseIds, controlIds, riskIds));
    }
}
