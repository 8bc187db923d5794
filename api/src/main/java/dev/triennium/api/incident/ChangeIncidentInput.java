package dev.triennium.api.incident;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentContent;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentService;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeIncidentInput(
        IncidentId id,
        int expectedVersion,
        ArgumentValue<IncidentKind> kind,
        ArgumentValue<@PlainText(max = IncidentContent.MAX_TITLE) String> title,
        ArgumentValue<@PlainText(max = IncidentContent.MAX_DESCRIPTION, isMultiline = true) String>
                description,
        ArgumentValue<LocalDate> occurredOn,
        ArgumentValue<@PlainText(max = IncidentContent.MAX_PLACE) String> place,
        ArgumentValue<@PlainText(max = IncidentContent.MAX_DESCRIPTION, isMultiline = true) String>
                immediateAction,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    IncidentService.Edit applyTo(Entry<IncidentId, Incident> current) {
        var content = current.facts().content();
        return new IncidentService.Edit(
                new IncidentContent(
                        Patch.required(kind, "kind", content.kind()),
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        Patch.required(occurredOn, "occurredOn", content.occurredOn()),
                        Patch.optional(place, content.place()),
                        Patch.optional(immediateAction, content.immediateAction()),
                        Patch.optional(ownerId, content.owner())),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
