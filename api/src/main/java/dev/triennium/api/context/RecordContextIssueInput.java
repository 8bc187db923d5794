package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.ContextIssueContent;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
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

record RecordContextIssueInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = ContextIssueContent.MAX_TITLE) String title,
        @PlainText(max = ContextIssueContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        ContextIssueOrigin origin,
        ContextIssueTopic topic,
        boolean isRelevant,
        @PlainText(max = ContextIssueContent.MAX_EFFECT, isMultiline = true) String effect,
        @PlainText(max = ContextIssueContent.MAX_RESPONSE, isMultiline = true)
                @Nullable String response,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate reviewOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        List<RiskId> riskIds) {

    EntryDraft<ContextIssueContent> toDraft() {
        return new EntryDraft<>(
                new ContextIssueContent(
                        title, description, origin, topic, isRelevant, effect, response),
                ownerId,
                reviewOn,
                new EntryLinks(clauseIds, controlIds, riskIds));
    }
}
