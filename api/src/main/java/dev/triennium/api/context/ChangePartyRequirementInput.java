package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementContent;
import dev.triennium.domain.context.PartyRequirementId;
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

record ChangePartyRequirementInput(
        PartyRequirementId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = PartyRequirementContent.MAX_TITLE) String> title,
        ArgumentValue<
                        @PlainText(
                                max = PartyRequirementContent.MAX_DESCRIPTION,
                                isMultiline = true)
                        String>
                description,
        ArgumentValue<Boolean> isObligation,
        ArgumentValue<Boolean> isClimateRelated,
        ArgumentValue<Boolean> isAddressed,
        ArgumentValue<
                        @PlainText(max = PartyRequirementContent.MAX_HANDLING, isMultiline = true)
                        String>
                handling,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> reviewOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds,
        ArgumentValue<List<RiskId>> riskIds) {

    EntryDraft<PartyRequirementContent> applyTo(
            Entry<PartyRequirementId, PartyRequirement> current) {
        var content = current.facts().content();
        var links = current.links();
        return new EntryDraft<>(
                new PartyRequirementContent(
                        content.interestedParty(),
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        Patch.required(isObligation, "isObligation", content.isObligation()),
                        Patch.required(
                                isClimateRelated, "isClimateRelated", content.isClimateRelated()),
                        Patch.required(isAddressed, "isAddressed", content.isAddressed()),
                        Patch.required(handling, "handling", content.handling())),
                Patch.optional(ownerId, current.facts().owner()),
                Patch.optional(reviewOn, current.facts().dueOn()),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", links.clauses()),
                        Patch.required(controlIds, "controlIds", links.controls()),
                        Patch.required(riskIds, "riskIds", links.risks())));
    }
}
