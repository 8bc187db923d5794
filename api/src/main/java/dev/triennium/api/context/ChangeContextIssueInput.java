package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueContent;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeContextIssueInput(
        ContextIssueId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = ContextIssueContent.MAX_TITLE) String> title,
        ArgumentValue<
                        @PlainText(max = ContextIssueContent.MAX_DESCRIPTION, isMultiline = true)
                        String>
                description,
        ArgumentValue<ContextIssueOrigin> origin,
        ArgumentValue<ContextIssueTopic> topic,
        ArgumentValue<Boolean> isRelevant,
        ArgumentValue<@PlainText(max = ContextIssueContent.MAX_EFFECT, isMultiline = true) String>
                effect,
        ArgumentValue<@PlainText(max = ContextIssueContent.MAX_RESPONSE, isMultiline = true) String>
                response,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> reviewOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds,
        ArgumentValue<List<RiskId>> riskIds) {

    EntryDraft<ContextIssueContent> applyTo(Entry<ContextIssueId, ContextIssue> current) {
        var content = current.facts().content();
        var links = current.links();
        return new EntryDraft<>(
                new ContextIssueContent(
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        Patch.required(origin, "origin", content.origin()),
                        Patch.required(topic, "topic", content.topic()),
                        Patch.required(isRelevant, "isRelevant", content.isRelevant()),
                        Patch.required(effect, "effect", content.effect()),
                        Patch.optional(response, content.response())),
                Patch.optional(ownerId, current.facts().owner()),
                Patch.optional(reviewOn, current.facts().dueOn()),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", links.clauses()),
                        Patch.required(controlIds, "controlIds", links.controls()),
                        Patch.required(riskIds, "riskIds", links.risks())));
    }
}
