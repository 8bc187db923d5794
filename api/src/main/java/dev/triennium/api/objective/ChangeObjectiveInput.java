package dev.triennium.api.objective;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.RecordObjective;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeObjectiveInput(
        ObjectiveId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = ObjectiveContent.MAX_TITLE) String> title,
        ArgumentValue<@PlainText(max = ObjectiveContent.MAX_DESCRIPTION, isMultiline = true) String>
                description,
        ArgumentValue<ObjectiveDirection> direction,
        ArgumentValue<Double> target,
        ArgumentValue<@PlainText(max = ObjectiveContent.MAX_UNIT) String> unit,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<LocalDate> measureOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    RecordObjective applyTo(Entry<ObjectiveId, Objective> current) {
        var content = current.facts().content();
        return new RecordObjective(
                new ObjectiveContent(
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        Patch.required(direction, "direction", content.direction()),
                        Measured.value(
                                "target",
                                Patch.required(target, "target", content.target().doubleValue())),
                        Patch.optional(unit, content.unit()),
                        Patch.optional(ownerId, content.owner()),
                        Patch.required(dueOn, "dueOn", content.dueOn()),
                        Patch.optional(measureOn, content.measureOn())),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
