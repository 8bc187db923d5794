package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.InterestedPartyContent;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordInterestedPartyInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = InterestedPartyContent.MAX_NAME) String name,
        InterestedPartyKind kind,
        @PlainText(max = InterestedPartyContent.MAX_KNOWN_FROM, isMultiline = true)
                @Nullable String knownFrom,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate reviewOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        List<RiskId> riskIds) {

    EntryDraft<InterestedPartyContent> toDraft() {
        return new EntryDraft<>(
                new InterestedPartyContent(name, kind, knownFrom),
                ownerId,
                reviewOn,
                new EntryLinks(clauseIds, controlIds, riskIds));
    }
}
