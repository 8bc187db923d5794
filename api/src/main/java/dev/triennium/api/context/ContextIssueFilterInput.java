package dev.triennium.api.context;

import dev.triennium.domain.context.ContextIssueFilter;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ContextIssueFilter`.
record ContextIssueFilterInput(
        @Nullable Boolean isOpen,
        @Nullable ContextIssueOrigin origin,
        @Nullable ContextIssueTopic topic,
        @Nullable Boolean isRelevant,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable RiskId riskId,
        @Nullable LocalDate reviewUntil,
        @Nullable String text) {

    ContextIssueFilter toFilter() {
        return new ContextIssueFilter(
                new EntryFilter(
                        isOpen,
                        ownerId,
                        clauseId,
                        riskId,
                        reviewUntil,
                        text == null ? null : SearchWords.of("filter.text", text)),
                origin,
                topic,
                isRelevant);
    }
}
