package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyContent;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyKind;
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

record ChangeInterestedPartyInput(
        InterestedPartyId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = InterestedPartyContent.MAX_NAME) String> name,
        ArgumentValue<InterestedPartyKind> kind,
        ArgumentValue<
                        @PlainText(max = InterestedPartyContent.MAX_KNOWN_FROM, isMultiline = true)
                        String>
                knownFrom,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> reviewOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds,
        ArgumentValue<List<RiskId>> riskIds) {

    EntryDraft<InterestedPartyContent> applyTo(Entry<InterestedPartyId, InterestedParty> current) {
        var content = current.facts().content();
        var links = current.links();
        return new EntryDraft<>(
                new InterestedPartyContent(
                        Patch.required(name, "name", content.name()),
                        Patch.required(kind, "kind", content.kind()),
                        Patch.optional(knownFrom, content.knownFrom())),
                Patch.optional(ownerId, current.facts().owner()),
                Patch.optional(reviewOn, current.facts().dueOn()),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", links.clauses()),
                        Patch.required(controlIds, "controlIds", links.controls()),
                        Patch.required(riskIds, "riskIds", links.risks())));
    }
}
